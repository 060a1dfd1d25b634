using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK1: valid YAML that says less than its author wrote.</summary>
public static class TextDiagnostics
{
    public static readonly DiagnosticDescriptor CutByCommentDescriptor = new(
        "CHK1030", "comment-in-text", Severity.Warning, "A comment takes a part of a text",
        "YAML starts a comment at a number sign with a space before it, so `statement: The C # compiler MUST be current.` is the text "
        + "`The C` and nothing more. The same happens in titles, list entries and between `{` and `}`, and where a line that starts with "
        + "`#` is below a text and is indented like it. Put the text in quotes, or write it as a block that starts with `|`. A "
        + "comment that is meant as one is on a line of its own, at the column of the key below it, or behind a text in quotes. "
        + "Behind a single word that programs compare, such as an id or the item of a framework, it is read as the remark that it is.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Use port 22 # not 23\n");

    public static readonly DiagnosticDescriptor CutByCommaDescriptor = new(
        "CHK1031", "comma-in-text", Severity.Warning, "A comma ends a text between braces",
        "Between `{` and `}` a comma separates one key from the next, so `{ note: Ask the owner, twice }` has the key `note` with the "
        + "text `Ask the owner`, and a second key, `twice`, without a value. Put the text in quotes.",
        "title: Release checklist\nmetadata: { note: Ask the owner, twice }\ngroups: []\n");

    public static Diagnostic CutByComment(SourceSpan comment, string key, bool isOnOwnLine) => new(
        CutByCommentDescriptor, comment, $"{Quote(comment.Text.TrimEnd().ToString())} is read as a comment, not as part of {Quote(key)}",
        isOnOwnLine
            ? "put the text in quotes, or indent this line like the rest of the block; indent a comment like its key"
            : "put the text in quotes, or the comment on a line of its own above the key");

    public static Diagnostic CutByComma(SourceSpan key, string text) => new(
        CutByCommaDescriptor, key, $"the comma before {Quote(text)} ends the text before it", CommaHint);

    /// <summary>For other findings that a comma is the cause of.</summary>
    public const string CommaHint = "put the text before the comma and what follows it in quotes: between `{` and `}` a comma ends a text";

    /// <summary>For other findings that a comment is the cause of.</summary>
    public const string CommentHint = "put the text in quotes: a number sign behind a space starts a comment";
}
