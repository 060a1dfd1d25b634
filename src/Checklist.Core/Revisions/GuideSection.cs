using Checklist.Core.Catalogs;
using Checklist.Core.Prose;

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

        var blocks = hash < 0 ? prose.Blocks : BlocksOf(prose, guide[(hash + 1)..]);
        return blocks.Count == 0 ? null : Digests.OfSection(new ImageSums(catalog.Catalog).Tree(prose, blocks));
    }

    /// <summary>The digest as it is written into a catalog: enough digits to see a change, few enough to read over.</summary>
    public static string Short(string digest) => digest[..("sha256:".Length + ShortDigits)];

    /// <summary>The heading and all up to the next one of its level or a higher one; empty where there is no such heading.</summary>
    private static IReadOnlyList<ProseBlock> BlocksOf(ProseDocument prose, string anchor)
    {
        var section = prose.Blocks.SkipWhile(block => !(block is HeadingBlock heading && heading.Anchor == anchor)).ToList();
        return section is [HeadingBlock first, .. var others]
            ? [first, .. others.TakeWhile(block => block is not HeadingBlock heading || heading.Level > first.Level)]
            : [];
    }
}
