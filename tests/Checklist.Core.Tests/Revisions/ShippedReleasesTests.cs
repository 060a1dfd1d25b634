using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Changes;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Revisions;

/// <summary>The true history of the shipped guide, as its readers would be told.</summary>
public class ShippedReleasesTests
{
    private static readonly ReleaseHistory History = Read();

    [Fact]
    public void The_guide_grew_from_18_to_73_controls() =>
        Assert.Equal(["1.0.0 18", "1.1.0 18", "2.0.0 73"], History.Releases.Select(release => $"{release.Version} {release.Controls.Count}"));

    [Fact]
    public void The_second_version_changed_chapters_only() => Snapshot.Verify(Text("1.0.0", "1.1.0"), "txt");

    [Fact]
    public void The_third_version_brought_a_control_for_every_recommendation() => Snapshot.Verify(ChangesMarkdownWriter.Write(Compare("1.0.0", "2.0.0")), "md");

    private static Core.Revisions.Reports.ChangeReport Compare(string old, string current) =>
        ChecklistRevisions.Compare(History.Find(old)!, History.Find(current)!);

    private static string Text(string old, string current) => ChangesTextWriter.Write(Compare(old, current), hasColor: false, width: 100);

    private static ReleaseHistory Read()
    {
        var diagnostics = new DiagnosticBag();
        var history = ReleaseHistoryReader.Read(Shipped.Sources("hyper-v-2012"), "hyper-v-2012", diagnostics);
        Assert.Equal("", Findings.Of(diagnostics));
        return history;
    }
}
