using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK3, prose: Markdown that says something no output may pass on.</summary>
public static class ProseDiagnostics
{
    public static readonly DiagnosticDescriptor UnsafeUrlDescriptor = new(
        "CHK3017", "unsafe-url", Severity.Error, "A link leads to an address that a reader may not be sent to",
        "Links in prose may go to `https:`, `http:` and `mailto:` addresses, to a relative path or to a `#heading`. Others, such as `javascript:`, `file:` or an address that starts with `//`, are refused, because they act on the reader's machine or depend on where the page was opened from. The words of the link are printed without it.",
        "title: Release checklist\nsummary: See [the plan](javascript:alert(1)).\n");

    public static readonly DiagnosticDescriptor RawHtmlDescriptor = new(
        "CHK3018", "raw-html", Severity.Warning, "Prose holds raw HTML",
        "HTML in prose is not passed through to any output: it is printed as the characters that were written, comments too. Use Markdown instead. Where the characters themselves are meant, write them in backticks, or escape the `<` as `\\<`.",
        "title: Release checklist\nsummary: Press <kbd>F5</kbd>.\n");

    public static readonly DiagnosticDescriptor TooDeepDescriptor = new(
        "CHK3025", "prose-too-deep", Severity.Error, "Prose is nested too deep",
        "Lists, quotes, brackets and marks of emphasis in one prose text are nested far deeper than any reader could follow, or there are thousands of them that nothing closes. Most often brackets were not closed, or a long line of `>` or `*` was meant as a rule. Where the characters themselves are meant, put them into a code block.");

    public static readonly DiagnosticDescriptor TableTooWideDescriptor = new(
        "CHK3070", "table-too-wide", Severity.Error, "Nearly all cells of a table are empty",
        "Every row of a table has as many cells as its head. One row of very many bars among very many short ones would make millions of "
        + "empty cells, in every output. Most often bars were meant as text: write them in backticks, or put a blank line between the "
        + "table and what follows.");

    public static readonly DiagnosticDescriptor RemoteImageDescriptor = new(
        "CHK3032", "remote-image", Severity.Error, "An image does not lie in the catalog's folder",
        "Images are files beside the text, named by a relative path with `/` between its parts. An image from elsewhere would make every page that shows it send a request, tell others who reads it, and be missing without a network. Its alternative text is printed in its place.",
        "title: Release checklist\nsummary: '![The plan](https://example.com/plan.png)'\n");

    public static readonly DiagnosticDescriptor ExcessCellsDescriptor = new(
        "CHK3080", "excess-cells", Severity.Warning, "A row has more cells than the table has columns",
        "A table has as many columns as its head. The text in further cells of a row is printed nowhere, here as on GitHub. Most "
        + "often a bar is part of the text: write `\\|`, inside code too, or give the head another column.",
        "title: Release checklist\nsummary: |\n  | Port |\n  | --- |\n  | 22 | SSH |\n");

    public static readonly DiagnosticDescriptor UnusedFootnoteDescriptor = new(
        "CHK3081", "unused-footnote", Severity.Warning, "A footnote is printed nowhere",
        "A footnote is printed where the text refers to it by `[^label]`. This one has a label that nothing refers to, or that another "
        + "footnote of the same text has already; the first one counts.",
        "title: Release checklist\nsummary: |\n  Never share the key[^why].\n\n  [^whi]: It opens every host.\n");

    public static Diagnostic UnsafeUrl(SourceSpan span, string url) => new(
        UnsafeUrlDescriptor, span, $"the link to {Quote(url)} is not allowed",
        "start the address with `https://`, `http://` or `mailto:`, or link a relative path");

    public static Diagnostic RawHtml(SourceSpan span, string html) =>
        new(RawHtmlDescriptor, span, $"the HTML {Quote(html)} is printed as text", @"write it in backticks, or escape `<` as `\<`");

    public static Diagnostic TooDeep(SourceSpan span) =>
        new(TooDeepDescriptor, span, "this text is nested too deep", "close brackets, or flatten lists and quotes");

    public static Diagnostic TableTooWide(SourceSpan span) => new(
        TableTooWideDescriptor,
        span,
        "the table that starts here would be thousands of empty cells",
        "give each row as many cells as there are columns, or put a blank line behind the table");

    public static Diagnostic ExcessCells(SourceSpan span) => new(
        ExcessCellsDescriptor, span, $"{Quote(span.Text.TrimEnd(" \t|").ToString())} is behind the last column and is not printed",
        "give the head another column, or write a bar that is text as `\\|`");

    public static Diagnostic UnusedFootnote(SourceSpan span, string label, bool isRepeated) => isRepeated
        ? new(
            UnusedFootnoteDescriptor, span, $"another footnote has the label {Quote(label)}; this one is not printed",
            "give it a label of its own")
        : new(
            UnusedFootnoteDescriptor, span, $"nothing refers to the footnote {Quote(label)}, so it is not printed",
            $"write {Quote($"[^{label}]")} where it belongs, or remove it");

    public static Diagnostic RemoteImage(SourceSpan span, string url) => new(
        RemoteImageDescriptor, span, $"the image {Quote(url)} is not a file of the catalog's folder",
        "put the image beside the text and name its relative path");
}
