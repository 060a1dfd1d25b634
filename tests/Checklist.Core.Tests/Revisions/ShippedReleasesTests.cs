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
    public void The_guide_grew_from_18_to_91_controls() =>
        Assert.Equal(
            ["1.0.0 18", "1.1.0 18", "2.0.0 73", "3.0.0 91"],
            History.Releases.Select(release => $"{release.Version} {release.Controls.Count}"));

    [Fact]
    public void The_second_version_changed_chapters_only() => Snapshot.Verify(Text("1.0.0", "1.1.0"), "txt");

    [Fact]
    public void The_third_version_brought_a_control_for_every_recommendation() =>
        Snapshot.Verify(ChangesMarkdownWriter.Write(Compare("1.0.0", "2.0.0")), "md");

    /// <summary>Each control that 2.0.0 had is changed in 3.0.0, and its authors say why.</summary>
    [Fact]
    public void The_fourth_version_says_why_each_control_changed()
    {
        var changed = Compare("2.0.0", "3.0.0").Items.Where(item => item.Change.Old is not null).ToList();
        Assert.Equal(73, changed.Count);
        Assert.All(changed, item => Assert.NotNull(Assert.Single(item.Declared).Note));
        Assert.Equal(
            ["hv-hw-03", "hv-mig-04", "hv-mig-05", "hv-mgmt-02", "hv-rep-03"],
            changed.Where(item => item.Declared[0].Differs).Select(item => item.Id));
    }

    private static Core.Revisions.Reports.ChangeReport Compare(string old, string current) =>
        Recorded.Compare(History.Find(old)!, History.Find(current)!);

    private static string Text(string old, string current) => ChangesTextWriter.Write(Compare(old, current), hasColor: false, width: 100);

    private static ReleaseHistory Read()
    {
        var diagnostics = new DiagnosticBag();
        var history = ReleaseHistoryReader.Read(Shipped.Sources("hyper-v-2012"), "hyper-v-2012", diagnostics);
        Assert.Equal("", Findings.Of(diagnostics));
        return history;
    }
}
