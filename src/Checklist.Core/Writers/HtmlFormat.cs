using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers;

/// <summary>One HTML page: escapes for element content and quoted attributes, links terms at their first use.</summary>
internal sealed class HtmlFormat(IProseAddresses addresses, TermLinker terms) : IModelFormat
{
    private int proseCount;

    public Words Words { get; init; } = Words.English;

    /// <summary>Headings in prose nest below the page's own.</summary>
    public int HeadingOffset { get; init; } = 3;

    /// <summary>What the ids inside prose begin with; several formats on one page need each their own.</summary>
    public string IdPrefix { get; init; } = "ui:p";

    /// <summary>Null for a page that is alone.</summary>
    public ILookUpAddresses? LookUps { get; init; }

    /// <summary>The answers with which paper is printed; null for pages that show none.</summary>
    public PrintedForms? Forms { get; init; }

    public IReadOnlyList<AnswerForm> AnswerForms(ChecklistItem item, ChecklistCheck check) => Forms?.Of(item, check, Text) ?? [];

    public string Text(string plain) => HtmlText.Escape(plain);

    /// <summary>The words are in another language than the text.</summary>
    public bool HasForeignWords { get; init; }

    public string Word(string word) => !HasForeignWords ? Text(word) : $"<span lang=\"{Words.Language}\">{Text(word)}</span>";

    public string Code(string code, string language) => HtmlText.Escape(code);

    public string Url(string url) => HtmlText.Escape(url);

    public string? Address(ProseTarget target) => addresses.AddressOf(target) is { } address ? HtmlText.Escape(address) : null;

    public string? AddressOfTag(string tag) => Escape(LookUps?.AddressOfTag(tag));

    public string? AddressOfItem(string framework, string item) => Escape(LookUps?.AddressOfItem(framework, item));

    public string? PermanentAddressOf(string controlId) => Escape(LookUps?.PermanentAddressOf(controlId));

    public string Prose(ProseDocument prose)
    {
        proseCount++;
        var options = new HtmlProseOptions
        {
            HeadingOffset = HeadingOffset,
            IdPrefix = string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{proseCount}-"),
        };
        return HtmlProse.Render(terms.Link(prose), addresses, options);
    }

    /// <summary>Prose that is a part of the page of its own, with its own rules for headings.</summary>
    public string Prose(ProseDocument prose, HtmlProseOptions options) => HtmlProse.Render(terms.Link(prose), addresses, options);

    public string? Inline(ProseDocument prose) => prose is { Blocks: [ParagraphBlock], Footnotes: [] }
        ? HtmlProse.Render(terms.Link(prose), addresses, new HtmlProseOptions { IsInline = true })
        : null;

    private static string? Escape(string? address) => address is null ? null : HtmlText.Escape(address);
}
