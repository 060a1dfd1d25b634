using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Coverage;

/// <summary>How the guide's text and the controls hang together.</summary>
/// <param name="Headings">Of all chapters, in reading order.</param>
/// <param name="Unlinked">Controls in force that name no place in the guide.</param>
/// <param name="Changed">Controls whose section changed since they were distilled from it.</param>
/// <param name="UndatedCount">Controls that name a place without its digest, so that a change goes unseen.</param>
public sealed record GuideCoverage(
    IReadOnlyList<HeadingCoverage> Headings, IReadOnlyList<ControlLink> Unlinked, IReadOnlyList<(ControlLink Control, string Guide)> Changed, int UndatedCount)
{
    public IEnumerable<HeadingCoverage> NotDistilled => Headings.Where(heading => heading.Standing == HeadingStanding.NotDistilled);
}
