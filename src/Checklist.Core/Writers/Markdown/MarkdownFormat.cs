using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Markdown;

/// <summary>One Markdown file: no text of the catalog can turn into markup.</summary>
internal sealed class MarkdownFormat(IProseAddresses addresses, TermLinker terms) : IModelFormat
{
    private int proseCount;

    public Words Words { get; init; } = Words.English;

    public int HeadingOffset { get; init; } = 3;

    /// <summary>Null on pages where nothing is filled in.</summary>
    public MarkdownForms? Forms { get; init; }

    public string Text(string plain) => MarkdownText.Escape(plain);

    public string Cell(string plain) => MarkdownText.EscapeCell(plain);

    /// <summary>A fenced block; the fence is longer than any in the code.</summary>
    public string Code(string code, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code, '`') + 1));
        return $"{fence}{language}\n{code}\n{fence}";
    }

    public string Prose(ProseDocument prose)
    {
        proseCount++;
        var options = new MarkdownProseOptions
        {
            HeadingOffset = HeadingOffset,
            FootnotePrefix = string.Create(CultureInfo.InvariantCulture, $"p{proseCount}-"),
        };
        return MarkdownProse.Render(terms.Link(prose), addresses, options);
    }

    public string? Inline(ProseDocument prose) => prose is { Blocks: [ParagraphBlock], Footnotes: [] }
        ? MarkdownProse.Render(terms.Link(prose), addresses, new MarkdownProseOptions { IsInline = true })
        : null;

    public string? Address(ProseTarget target) => addresses.AddressOf(target) is { } address ? MarkdownText.Destination(address) : null;

    public IReadOnlyList<AnswerForm> AnswerForms(ChecklistItem item, ChecklistCheck check) => Forms?.Of(item, check, Text) ?? [];

    public string Url(string url) => MarkdownText.Destination(url);

    internal static int LongestRun(string text, char character)
    {
        var longest = 0;
        var current = 0;
        foreach (var candidate in text)
        {
            current = candidate == character ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
