using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Mappings;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Successors;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Tests.Interop;

public class MappingFileTests
{
    private static readonly Core.Revisions.Releases.Release Old = Recorded.WithControls(
        Some.Control("v4-1.1"), Some.Control("v4-1.2"), Some.Control("v4-1.3"), Some.Control("v4-1.4"));
    private static readonly Core.Revisions.Releases.Release New = Recorded.WithControls(
        Some.Control("v5-2.1"), Some.Control("v5-2.2"), Some.Control("v5-2.3"));

    [Theory]
    [InlineData("old,new,kind\nv4-1.1,v5-2.1,moved\nv4-1.2,v5-2.2,split\nv4-1.2,v5-2.3,split\nv4-1.3,,removed\n")]
    [InlineData("New;Relation;Old\n2.1;renumbered;1.1\n2.2;split;1.2\n2.3;split;1.2\n;;1.3\n")]
    [InlineData(
        "---\nv4.0.3-1.1:\n  tag-v5.0.0: MODIFIED, MOVED TO v5.0.0-2.1\nv4.0.3-1.2:\n  tag-v5.0.0: SPLIT TO v5.0.0-2.2, v5.0.0-2.3\nv4.0.3-1.3:\n  tag-v5.0.0: DELETED, NOT IN SCOPE\n")]
    [InlineData(
        "---\nv5.0.0-2.1:\n  tag-v4.0.3: GRAMMAR, MOVED FROM v4.0.3-1.1\nv5.0.0-2.2:\n  tag-v4.0.3: ADDED, SPLIT FROM v4.0.3-1.2\nv5.0.0-2.3:\n  tag-v4.0.3: ADDED, SPLIT FROM v4.0.3-1.2\n")]
    [InlineData(
        """{"mapping-collection":{"mappings":[{"maps":[{"relationship":"equal-to","sources":[{"type":"control","id-ref":"v4-1.1"}],"targets":[{"type":"control","id-ref":"v5-2.1"}]},{"relationship":"superset-of","sources":[{"id-ref":"v4-1.2"}],"targets":[{"id-ref":"v5-2.2"},{"id-ref":"v5-2.3"}]}]}]}}""")]
    [InlineData(
        """{"mapping-collection":{"mappings":[{"maps":[{"relationship":"equal-to","sources":[{"id-ref":"v5-2.1"}],"targets":[{"id-ref":"v4-1.1"}]},{"relationship":"subset-of","sources":[{"id-ref":"v5-2.2"},{"id-ref":"v5-2.3"}],"targets":[{"id-ref":"v4-1.2"}]}]}]}}""")]
    public void Every_format_and_direction_says_the_same(string text)
    {
        var (map, findings) = Read(text);
        Assert.Equal("", findings);
        Assert.Equal(
            ["v4-1.1 v5-2.1 True", "v4-1.2 v5-2.2 False", "v4-1.2 v5-2.3 False"],
            map!.Pairs.Select(pair => $"{pair.Old} {pair.New} {pair.IsWhole}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "CHK5060")]
    [InlineData("a,b\n1,2\n", "CHK5060")]
    [InlineData("old,new\n\"v4-1.1,v5-2.1\n", "CHK5060")]
    [InlineData("{\"mapping-collection\":", "CHK5060")]
    [InlineData("{}", "CHK5060")]
    [InlineData("just words", "CHK5060")]
    [InlineData("v4.0.3-1.1: MOVED", "CHK5060")]
    [InlineData("old,new\nx-1,y-1\n", "CHK5062")]
    public void What_is_no_mapping_of_these_versions_is_refused(string text, string code)
    {
        var (map, findings) = Read(text);
        Assert.Null(map);
        Assert.Contains(code, findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_are_not_there_are_named_once_and_left_out()
    {
        var (map, findings) = Read("old,new\nv4-1.1,v5-2.1\nv4-9.9,v5-2.2\nv4-9.9,v5-2.3\nv4-1.2,v5-8.8\n");
        Assert.Equal("v4-1.1", Assert.Single(map!.Pairs).Old);
        Assert.Equal(2, findings.Split("CHK5061").Length - 1);
    }

    [Fact]
    public void One_control_cannot_move_to_two_places()
    {
        var (map, findings) = Read("old,new,kind\nv4-1.1,v5-2.1,moved\nv4-1.1,v5-2.2,moved\n");
        Assert.Contains("CHK5063", findings, StringComparison.Ordinal);
        Assert.Equal([true, false], map!.Pairs.Select(pair => pair.IsWhole));
    }

    [Fact]
    public void A_mapping_wins_over_the_texts_and_is_no_guess()
    {
        var (old, current) = (Recorded.WithControls(Some.Control("a", "statement: Keys are changed.")),
            Recorded.WithControls(
                Some.Control("b", "statement: Visitors wear badges."), Some.Control("c", "statement: Keys are changed.")));
        var (map, _) = Read("old,new\na,b\n", old, current);
        var diff = CatalogComparer.Compare(old, current, map);
        Assert.Equal(SuccessionBasis.Mapping, Assert.Single(diff.Succession.Links).Basis);
        Assert.Equal(["b: Renumbered, Renamed, Requirement, Clarified", "c: Added"], Recorded.Changes(diff));
    }

    [Fact]
    public void The_table_of_numbers_can_be_given_back_as_a_mapping()
    {
        var (map, _) = Read("old,new,kind\nv4-1.1,v5-2.1,moved\nv4-1.2,v5-2.2,split\nv4-1.2,v5-2.3,split\n");
        var report = Core.Workspaces.Releases.Describe(CatalogComparer.Compare(Old, New, map));
        var table = System.Text.Encoding.UTF8.GetString(ConcordanceWriter.WriteCsv(report));
        Assert.Equal(map!.Pairs, Read(table).Map!.Pairs);
    }

    private static (SuccessorMap? Map, string Findings) Read(string text) => Read(text, Old, New);

    private static (SuccessorMap? Map, string Findings) Read(
        string text, Core.Revisions.Releases.Release old, Core.Revisions.Releases.Release current)
    {
        var diagnostics = new DiagnosticBag();
        var map = SuccessorMapBuilder.Read(new SourceText("map", text), old, current, diagnostics);
        return (map, Findings.Of(diagnostics));
    }
}
