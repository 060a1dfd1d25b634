using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Coverage;

/// <summary>Compares the headings of the chapters with the places that controls distil.</summary>
internal static class GuideCoverageFinder
{
    public static GuideCoverage Find(ChecklistDocument document, IReadOnlySet<string> changed)
    {
        var active = document.Items.Where(item => !item.IsWithdrawn).ToList();
        var named = active.Select(item => item.Guide).OfType<GuideLink>().Select(AddressOf).ToHashSet(StringComparer.Ordinal);
        return new GuideCoverage(
            [.. document.Chapters.SelectMany(chapter => HeadingsOf(chapter, named))],
            [.. active.Where(item => item.Guide is null).Select(Link)],
            [.. active.Where(item => changed.Contains(item.Id)).Select(item => (Link(item), AddressOf(item.Guide!)))],
            active.Count(item => item.Guide is { HasDigest: false }));
    }

    private static IEnumerable<HeadingCoverage> HeadingsOf(DocumentChapter chapter, HashSet<string> named)
    {
        var headings = chapter.Prose is null ? [] : ProseWalker.Headings(chapter.Prose).ToList();
        var isWhole = named.Contains(chapter.Id);
        return headings.Select((heading, index) => new HeadingCoverage(
            $"{chapter.Id}#{heading.Anchor}", ProseText.Of(heading.Inlines), chapter.Title,
            heading.Level, heading.Span, StandingOf(index)));

        HeadingStanding StandingOf(int index)
        {
            if (IsNamed(headings[index]))
            {
                return HeadingStanding.Distilled;
            }

            var inside = headings.Skip(index + 1).TakeWhile(heading => heading.Level > headings[index].Level);
            if (inside.Any(IsNamed))
            {
                return HeadingStanding.DistilledInParts;
            }

            return isWhole || Around(index).Any(IsNamed) ? HeadingStanding.DistilledAsPart : HeadingStanding.NotDistilled;
        }

        bool IsNamed(HeadingBlock heading) => named.Contains($"{chapter.Id}#{heading.Anchor}");

        IEnumerable<HeadingBlock> Around(int index)
        {
            var level = headings[index].Level;
            for (var before = index - 1; before >= 0; before--)
            {
                if (headings[before].Level < level)
                {
                    level = headings[before].Level;
                    yield return headings[before];
                }
            }
        }
    }

    private static string AddressOf(GuideLink guide) => guide.Anchor is null ? guide.ChapterId : $"{guide.ChapterId}#{guide.Anchor}";

    private static ControlLink Link(ChecklistItem item) => new(item.Id, item.Label, item.Title);
}
