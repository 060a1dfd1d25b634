using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Documents;

public class EditionFilterTests
{
    private static readonly ChecklistDocument Full = Built.Document(Shipped.Sources("hyper-v-2012"));

    public static TheoryData<Edition> Editions => [.. Enum.GetValues<Edition>()];

    [Fact]
    public void The_guide_is_everything() => Assert.Same(Full, EditionFilter.Apply(Full, Edition.Guide));

    [Theory]
    [MemberData(nameof(Editions))]
    public void No_edition_changes_a_digest_or_loses_a_box(Edition edition)
    {
        var printed = EditionFilter.Apply(Full, edition);
        Assert.Equal(edition, printed.Edition);
        Assert.Equal(Full.Digest, printed.Digest);
        Assert.Equal(
            Full.Items.Select(item => (item.Id, item.Title, item.ContentDigest)),
            printed.Items.Select(item => (item.Id, item.Title, item.ContentDigest)));
        Assert.Equal(Boxes(Full), Boxes(printed));
    }

    [Fact]
    public void The_handout_has_the_work_and_not_the_reading()
    {
        var item = EditionFilter.Apply(Full, Edition.Handout).Items.First();
        Assert.NotNull(item.Statement);
        Assert.Contains(item.Checks, check => check.Text is not null);
        Assert.Null(item.Remediation);
        Assert.Empty(item.Reading);
    }

    [Fact]
    public void The_card_has_no_prose_at_all()
    {
        var card = EditionFilter.Apply(Full, Edition.Card);
        Assert.Null(card.Summary);
        Assert.All(card.Items, item => Assert.Null(item.Statement));
        Assert.All(card.Items.SelectMany(item => item.Checks),
            check => Assert.Equal((null, null, null), (check.Text, check.Command, check.Expect)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Links_lead_only_to_what_is_printed(Edition edition)
    {
        var printed = EditionFilter.Apply(Full, edition);
        var kinds = printed.Items.Select(item => item.Statement).Append(printed.Summary).OfType<ProseDocument>()
            .SelectMany(ProseWalker.Inlines).OfType<ReferenceInline>().Select(reference => reference.Target.Kind).ToHashSet();
        Assert.True(printed.Chapters.Count > 0 || !kinds.Contains(ProseTargetKind.Chapter));
        Assert.True(printed.Glossary.Count > 0 || !kinds.Contains(ProseTargetKind.Term));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_format_can_be_built_in_every_edition(Edition edition)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(Some.FullSources(), "catalog.yaml", diagnostics);
        var result = Builds.Build(workspace, Built.Options with { Edition = edition });
        string[] codes = edition == Edition.Guide ? ["CHK5030"] : []; // a picture in a line of the chapter
        Assert.Equal(codes, diagnostics.Sorted().Select(finding => finding.Code));
        Assert.NotNull(result);
    }

    private static IEnumerable<(string, string, string)> Boxes(ChecklistDocument document) =>
        document.Items.SelectMany(item => item.Checks.Select(check => (item.Id, check.Id, check.RequirementDigest)));
}
