using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A comparison as people read it: what they have to do first, then what they may want to know.</summary>
/// <param name="Step">How far the version has to rise for these changes.</param>
/// <param name="Sections">Only those that have something, in order of weight.</param>
/// <param name="Entries">Chapters, terms and the rest of the guide.</param>
public sealed record ChangeReport(CatalogDiff Diff, VersionStep Step, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportEntry> Entries)
{
    public string OldName => NameOf(Diff.Old);

    public string NewName => NameOf(Diff.New);

    public IEnumerable<ReportItem> Items => Sections.SelectMany(section => section.Items);

    private static string NameOf(Releases.Release release) => release.Version ?? "without a version";
}
