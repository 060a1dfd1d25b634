using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK1: the file is not the YAML that is read here.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidYamlDescriptor = new(
        "CHK1001", "invalid-yaml", Severity.Error, "The file is not valid YAML",
        "The YAML parser could not go on at this place. Most often a quote or bracket was not closed, a colon inside text was not quoted, or a line is indented less or more than its neighbors.",
        "title: \"Release checklist\ngroups: []\n");

    public static readonly DiagnosticDescriptor NotUtf8Descriptor = new(
        "CHK1002", "not-utf-8", Severity.Error, "The file is not UTF-8",
        "Files are read as UTF-8, with or without a byte order mark. This one holds bytes that are not UTF-8, or is UTF-16. Save it as UTF-8 in your editor.");

    public static readonly DiagnosticDescriptor ControlCharacterDescriptor = new(
        "CHK1003", "control-character", Severity.Error, "The text holds a character that is not text",
        "Control characters, NUL bytes and byte order marks inside a text have no printed form, and characters that reverse the reading direction can make a text look like another one. They are refused, also when written as an escape. Remove the character.",
        "title: \"Release\\u0007 checklist\"\ngroups: []\n");

    public static readonly DiagnosticDescriptor HiddenCharacterDescriptor = new(
        "CHK1020", "hidden-character", Severity.Error, "What programs read holds a character that nobody sees",
        "Ids, keys, commands, addresses, paths, versions, dates, values and digests are compared or run character by character, so one that nobody sees makes two of them different that look alike, or a command do something else. Refused are the characters that Unicode lists as default-ignorable, marks of the reading direction, and separators of lines and paragraphs; in prose, code in a language of the command line counts as a command. Joiners and selectors stay where a script or an emoji needs them. Remove the character, or type the text again: most often it came along when the text was copied from a page.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: \"rel\\u200B-01\"\n        title: Every test passes\n");

    public static readonly DiagnosticDescriptor HiddenInTextDescriptor = new(
        "CHK1021", "hidden-in-text", Severity.Warning, "A text holds a character that nobody sees",
        "The text, title or name holds a character without a form: a soft hyphen, a space without width, a mark of the reading direction, a selector or joiner where no script and no emoji needs one, and others that Unicode lists as default-ignorable. Readers do not see it, but searching, comparing and copying do, and a text can hide in such characters. Each of them is named once for a text. Remove it; where a line may break in a word is for the reader's program to know.",
        "title: \"Release check\\u00ADlist\"\ngroups: []\n");

    public static readonly DiagnosticDescriptor TabDescriptor = new(
        "CHK1004", "tab-indentation", Severity.Error, "The line is indented with a tab",
        "YAML forbids tabs in indentation. Indent with spaces; two for each level are customary.",
        "title: Release checklist\ngroups:\n\t- title: Before\n");

    public static readonly DiagnosticDescriptor AnchorDescriptor = new(
        "CHK1005", "yaml-anchor", Severity.Error, "Anchors and aliases are not read",
        "YAML's `&anchor`, `*alias` and `<<` make one text depend on another in a way that no reader of the file sees and that no position can be given for. Write the value out. Text that starts with `&` or `*` needs quotes.",
        "title: &t Release checklist\ngroups: []\n");

    public static readonly DiagnosticDescriptor TagDescriptor = new(
        "CHK1006", "yaml-tag", Severity.Error, "Tags are not read",
        "The file format decides the type of every value, so a YAML tag such as `!!str` says nothing. Remove it. Text that starts with `!` needs quotes.",
        "title: !!str Release checklist\ngroups: []\n");

    public static readonly DiagnosticDescriptor SeveralDocumentsDescriptor = new(
        "CHK1007", "several-documents", Severity.Error, "The file holds several YAML documents",
        "One file is one catalog. Remove what follows the second `---`, or move it into a file of its own and name that under `include`.",
        "title: Release checklist\ngroups: []\n---\ntitle: Another\n");

    public static readonly DiagnosticDescriptor ComplexKeyDescriptor = new(
        "CHK1008", "complex-key", Severity.Error, "A key is not a word",
        "A key of a mapping is a list, a mapping or nothing at all. Keys of this format are words.",
        "title: Release checklist\n? [a, b]\n: value\ngroups: []\n");

    public static readonly DiagnosticDescriptor DuplicateKeyDescriptor = new(
        "CHK1009", "duplicate-key", Severity.Error, "A key occurs twice in one mapping",
        "Only one of the two values could count, and YAML does not say which. Remove one.",
        "title: Release checklist\ntitle: Other\ngroups: []\n");

    public static readonly DiagnosticDescriptor NestingTooDeepDescriptor = new(
        "CHK1010", "nesting-too-deep", Severity.Error, "The YAML is nested too deep",
        "Lists and mappings may be nested 64 levels deep, which is far more than any real catalog uses. Most often brackets were not closed.");

    public static readonly DiagnosticDescriptor FileTooLargeDescriptor = new(
        "CHK1011", "file-too-large", Severity.Error, "The file is too large",
        "A file may be 10 MB. Split a larger catalog into several files and name them under `include`.");

    public static readonly DiagnosticDescriptor EmptyFileDescriptor = new(
        "CHK1012", "empty-file", Severity.Error, "The file is empty",
        "A catalog needs at least a title and a group. `checklist init` writes one to start from.", "");

    /// <summary>A file that is no YAML.</summary>
    /// <param name="comment">The comment before the place that may have taken a part of a text, or null.</param>
    public static Diagnostic InvalidYaml(SourceSpan span, string problem, SourceSpan? comment = null) => new(
        InvalidYamlDescriptor, span, $"this is not valid YAML: {problem}",
        comment is null ? "check the quotes, colons, brackets and indentation at and before this place" : TextDiagnostics.CommentHint)
    {
        Notes = comment is { } found ? [new DiagnosticNote(found, "what follows here is read as a comment")] : [],
    };

    /// <summary>A text that needs quotes because of how it starts.</summary>
    /// <param name="start">The characters that have a meaning in YAML.</param>
    public static Diagnostic Unquoted(SourceSpan span, string start) => start is "\"" or "'"
        ? new(
            InvalidYamlDescriptor, span, "this is not valid YAML: there is text after the closing quote",
            "put the whole text into quotes of the other kind")
        : new(
            InvalidYamlDescriptor,
            span,
            $"this is not valid YAML: a text that starts with {(start == "`" ? "a backtick" : Quote(start))} needs quotes",
            "put the whole text into quotes");

    public static Diagnostic ColonInText(SourceSpan span) => new(
        InvalidYamlDescriptor, span, "this is not valid YAML: a text with a colon and a blank behind it needs quotes",
        "put the whole text into quotes");

    public static Diagnostic WideBlankLine(SourceSpan span) => new(
        InvalidYamlDescriptor, span, "this is not valid YAML: this empty line has more spaces than the text below it",
        "remove the spaces of the empty line");

    public static Diagnostic NotUtf8(SourceSpan span) =>
        new(NotUtf8Descriptor, span, "the file is not UTF-8", "save the file as UTF-8");

    public static Diagnostic Utf16(SourceSpan span) =>
        new(NotUtf8Descriptor, span, "the file is UTF-16", "save the file as UTF-8");

    public static Diagnostic ControlCharacter(SourceSpan span, char character) => new(
        ControlCharacterDescriptor,
        span,
        $"the character {HiddenCharacters.Describe(character)} is not allowed in text",
        "remove the character");

    /// <summary>A character that nobody sees.</summary>
    /// <param name="what">What holds it, as in <c>`run`</c>.</param>
    public static Diagnostic HiddenCharacter(SourceSpan span, string what, HiddenCharacter character) =>
        new(HiddenCharacterDescriptor, span, $"{what} holds {character.Name}, which nobody sees", "remove the character");

    public static Diagnostic HiddenInText(SourceSpan span, HiddenCharacter character) =>
        new(HiddenInTextDescriptor, span, $"this text holds {character.Name}, which nobody sees", "remove the character");

    public static Diagnostic Tab(SourceSpan span) =>
        new(TabDescriptor, span, "a tab indents this line", "indent with spaces");

    public static Diagnostic Anchor(SourceSpan span, string name) =>
        new(AnchorDescriptor, span, $"the anchor {Quote("&" + name)} is not read",
            "write the value out where it is needed, or quote the text");

    public static Diagnostic Alias(SourceSpan span, string name) =>
        new(AnchorDescriptor, span, $"the alias {Quote("*" + name)} is not read", "write the value out, or quote the text");

    public static Diagnostic MergeKey(SourceSpan span) =>
        new(AnchorDescriptor, span, "the merge key `<<` is not read", "write the keys out");

    public static Diagnostic Tag(SourceSpan span, string tag) =>
        new(TagDescriptor, span, $"the tag {Quote(tag)} is not read", "remove the tag, or quote the text");

    public static Diagnostic SeveralDocuments(SourceSpan span) =>
        new(SeveralDocumentsDescriptor, span, "a second YAML document starts here", "move it into a file of its own");

    public static Diagnostic ComplexKey(SourceSpan span) =>
        new(ComplexKeyDescriptor, span, "a key has to be a word", "write a single word before the colon");

    public static Diagnostic NoKey(SourceSpan span) =>
        new(ComplexKeyDescriptor, span, "there is no key before the colon", "write a single word before the colon, or quote the text");

    public static Diagnostic DuplicateKey(SourceSpan span, string key, SourceSpan firstUse) =>
        new(DuplicateKeyDescriptor, span, $"the key {Quote(key)} occurs twice", "remove one of the two")
        {
            Notes = [new DiagnosticNote(firstUse, "first used here")],
        };

    public static Diagnostic NestingTooDeep(SourceSpan span) => new(
        NestingTooDeepDescriptor, span,
        string.Create(CultureInfo.InvariantCulture, $"more than {Limits.Nesting} levels are nested here"),
        "close brackets, or flatten the lists");

    public static Diagnostic FileTooLarge(SourceSpan span) => new(
        FileTooLargeDescriptor, span, "the file is larger than 10 MB", "split it and name the parts under `include`");

    public static Diagnostic EmptyFile(SourceSpan span) =>
        new(EmptyFileDescriptor, span, "the file is empty", "run `checklist init` for a catalog to start from");
}
