using Checklist.Core.Catalogs;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>The part of a chapter that a control distils: from its heading to the next one of the same level or a higher one.</summary>
internal static class GuideSection
{
    public const int ShortDigits = 12; // as many as every page prints of a digest

    /// <summary><c>sha256:</c> and 64 digits over the section's text, however it is wrapped; null where there is no such text.</summary>
    /// <param name="guide">As a control names it: <c>chapter#heading</c>, or the chapter alone for all of it.</param>
    public static string? Digest(ValidatedCatalog catalog, string guide)
    {
        var hash = guide.IndexOf('#', StringComparison.Ordinal);
        var prose = catalog.FindChapter(hash < 0 ? guide : guide[..hash])?.Prose;
        if (prose is null)
        {
            return null;
        }

        var range = hash < 0 ? WholeText(prose) : RangeOf(prose, guide[(hash + 1)..]);
        return range is { } found ? new CanonicalJson().Add("text", CanonicalText.OfProse(Part(prose, found.Start, found.End))).Digest() : null;
    }

    /// <summary>The digest as it is written into a catalog: enough digits to see a change, few enough to read over.</summary>
    public static string Short(string digest) => digest[..("sha256:".Length + ShortDigits)];

    private static (int Start, int End)? RangeOf(ProseDocument prose, string anchor)
    {
        var headings = ProseWalker.Headings(prose).ToList();
        var index = headings.FindIndex(heading => heading.Anchor == anchor);
        if (index < 0)
        {
            return null;
        }

        var next = headings.Skip(index + 1).FirstOrDefault(heading => heading.Level <= headings[index].Level);
        return (headings[index].Span.Offset, next?.Span.Offset ?? prose.Source.Value.Length);
    }

    private static (int Start, int End) WholeText(ProseDocument prose)
    {
        var text = FrontMatter.Blank(prose.Source.Value);
        return (text.Length - text.TrimStart().Length, text.Length);
    }

    /// <summary>Without its blocks: a digest is taken over what the author wrote.</summary>
    private static ProseDocument Part(ProseDocument prose, int start, int end)
    {
        var source = prose.Source.Value;
        var code = prose.Code
            .Select(range => range.GetOffsetAndLength(source.Length))
            .Where(range => range.Offset >= start && range.Offset + range.Length <= end)
            .Select(range => new Range(range.Offset - start, range.Offset + range.Length - start));
        return new ProseDocument(new SourcedText(source[start..end], prose.Source.SpanAt(start, end - start), TextForm.Verbatim), [], [], [.. code]);
    }
}
