using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Revisions.Releases;

public class ReleaseReaderTests
{
    private static readonly string Text = Recorded.Text(Recorded.WithControls(
        Some.Control("rel-01", "statement: All tests MUST pass, see `a  b`.", "rationale: >\n  Because ü and\n  more."),
        Some.Control("rel-02")));

    [Fact]
    public void What_was_written_reads_back_as_the_same_bytes()
    {
        var full = Recorded.Text(Recorded.Of(Some.FullSources()));
        Assert.Equal(full, Recorded.Text(Recorded.Read(full).Release!));
    }

    /// <summary>
    /// What is printed for a parameter is in the digests of the controls that name it, in the form that the file records.
    /// </summary>
    [Theory]
    [InlineData("label: 'days; or  weeks '")]
    [InlineData("label: \"days\\tor weeks\"")]
    [InlineData("label: u\u0308ber")]
    [InlineData("label: days, default: ' 7  and more '")]
    [InlineData("label: days, default: u\u0308ber")]
    [InlineData("label: \"\\u00A0days\\u00A0\"")]
    public void A_parameter_reads_back_however_it_is_spelled(string parameter)
    {
        var release = Recorded.Of(Some.Catalog(
            "version: 1.0.0\nparameters: [{ id: limit, " + parameter + " }]",
            Some.Control("rel-01", "statement: Tests MUST pass within {{ limit }}.")));
        Assert.Equal("", Recorded.Read(Recorded.Text(release)).Findings);
    }

    [Fact]
    public void A_release_is_sorted_and_has_one_value_a_line() =>
        TestSupport.Snapshot.Verify(
            Recorded.Text(Recorded.WithControls(Some.Control("rel-01", "statement: All tests MUST pass."))), "json");

    /// <summary>Release files are read for years: a key that changes its name makes every old one differ.</summary>
    [Fact]
    public void Each_key_has_its_place_for_ever() => TestSupport.Snapshot.Verify(Recorded.Text(Recorded.Of(Some.FullSources())), "json");

    /// <summary>
    /// What a release leaves out, no comparison can see: a new key of the format needs its line in ControlJson or CatalogJson.
    /// </summary>
    [Fact]
    public void Every_key_of_the_format_is_recorded()
    {
        string[] structure = ["format", "include", "catalogs", "groups", "to"];
        var keys = ShapeWalker.Mappings(CatalogFormat.Catalog).SelectMany(shape => shape.Fields)
            .Select(field => field.Key).Distinct().Except(structure);
        var text = Recorded.Text(Recorded.Of(Some.FullSources()));
        Assert.DoesNotContain(keys, key => !text.Contains($"\"{key}\":", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edited_control_is_named_with_its_place()
    {
        var (release, findings) = Recorded.Read(Text.Replace("All tests MUST", "Some tests MUST", StringComparison.Ordinal));
        Assert.Null(release);
        Assert.Equal($"CHK7003@{PlaceOf("\"rel-01\"")}", findings);
    }

    [Theory]
    [InlineData("\"title\": \"Release checklist\"", "\"title\": \"Another\"")]
    [InlineData("\"group\": \"before\"", "\"group\": \"after\"")]
    [InlineData("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"")]
    public void Anything_else_that_was_edited_is_found_by_the_seal(string old, string edited) =>
        Assert.StartsWith("CHK7003@", Recorded.Read(Text.Replace(old, edited, StringComparison.Ordinal)).Findings);

    [Theory]
    [InlineData("", "CHK7001@1:1-1:1")]
    [InlineData("{", "CHK7001@1:2-1:2")]
    [InlineData("[]", "CHK7001@1:1-1:1")]
    [InlineData("{}", "CHK7001@1:1-1:1")]
    [InlineData("{\n  \"a\": 1\n}", "CHK7001@2:8-2:9")]
    [InlineData("{\n  \"ü\": null\n}", "CHK7001@2:8-2:9")]
    [InlineData("{ \"a\": \"b\", \"a\": \"b\" }", "CHK7001@1:13-1:14")]
    [InlineData("{ \"a\": \"\\u001b[2J\" }", "CHK7001@1:8-1:9")]
    [InlineData("{ \"a\": \"\\ud800\" }", "CHK7001@1:1-1:1")]
    [InlineData("{} {}", "CHK7001@1:4-1:4")]
    [InlineData("{ \"ü\": x }", "CHK7001@1:8-1:8")]
    [InlineData("{\n\"😀\": x }", "CHK7001@2:7-2:7")]
    [InlineData("{\r\n\"😀\": x }", "CHK7001@2:7-2:7")]
    public void A_file_that_is_no_release_is_damaged(string text, string findings) => Assert.Equal(findings, Recorded.Read(text).Findings);

    [Fact]
    public void Nesting_is_bounded() =>
        Assert.StartsWith("CHK7001@", Recorded.Read(string.Concat(Enumerable.Repeat("[", 100_000))).Findings);

    [Fact]
    public void Merge_conflict_markers_are_said_to_be_that()
    {
        var conflict = Text.Replace("  \"catalog\"", "<<<<<<< ours\n  \"catalog\"", StringComparison.Ordinal);
        Assert.StartsWith("CHK7002@2:1", Recorded.Read(conflict).Findings);
    }

    [Fact]
    public void A_format_of_the_future_is_refused() =>
        Assert.StartsWith(
            "CHK7004@", Recorded.Read(Text.Replace("checklist-release-2", "checklist-release-3", StringComparison.Ordinal)).Findings);

    [Theory]
    [InlineData("{\n\n  x", "CHK7001@3:3-3:3 it is not JSON")]
    [InlineData("{ \"a\": \"\\ud800\" }", "CHK7001@1:1-1:1 it is not JSON")]
    [InlineData("{ \"a\": 1 }", "CHK7001@1:8-1:9 a release holds texts, `true`, lists and maps only")]
    [InlineData("{ \"a\": \"\\u0007\" }", "CHK7001@1:8-1:9 a text holds a control character")]
    [InlineData("{ \"a\": \"b\", \"a\": \"b\" }", "CHK7001@1:13-1:14 a name occurs twice in one map")]
    [InlineData("[]", "CHK7001@1:1-1:1 it is not the record of a catalog")]
    [InlineData("{ \"catalog\": { \"id\": \"lab\" } }", "CHK7001@1:1-1:1 it is not the record of a catalog")]
    [InlineData("{ \"catalog\": { \"id\": \"lab\" }, \"digests\": { \"release\": \"x\" } }", "CHK7001@1:1-1:1 it names no format")]
    public void A_damaged_file_is_told_what_is_wrong(string text, string told)
    {
        var (place, problem) = (told[..told.IndexOf(' ', StringComparison.Ordinal)],
            told[(told.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(place, Recorded.Read(text).Findings);
        Assert.Equal([$"this release file cannot be read: {problem} (check the file out of version control again)"], Told(text));
    }

    [Fact]
    public void Who_edits_a_release_is_told_what_was_changed()
    {
        const string Hint =
            " was changed after version `1.0.0` was released (check the file out of version control again, and release corrections under a new version)";
        Assert.Equal([$"control `rel-01`{Hint}"], Told(Text.Replace("All tests MUST", "Some tests MUST", StringComparison.Ordinal)));
        Assert.Equal(
            [$"something outside the fields of the controls{Hint}"],
            Told(Text.Replace("\"group\": \"before\"", "\"group\": \"after\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_a_release_without_a_version_no_version_is_named()
    {
        var text = Recorded.Text(Recorded.Of(Some.Catalog("", Some.Control("rel-01", "statement: All tests MUST pass."))));
        Assert.StartsWith(
            "control `rel-01` was changed after the catalog was released (",
            Told(text.Replace("All tests MUST", "Some tests MUST", StringComparison.Ordinal)).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_that_was_turned_is_an_edit()
    {
        var text = Recorded.Text(Recorded.WithControls(Some.Control("rel-01", "remediation: { text: Install again., reboot: true }")));
        Assert.Equal("", Recorded.Read(text).Findings);
        Assert.StartsWith(
            "CHK7003@", Recorded.Read(text.Replace("\"reboot\": true", "\"reboot\": false", StringComparison.Ordinal)).Findings,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_may_begin_with_the_file() => Assert.Equal("CHK7002@1:1-1:8", Recorded.Read("<<<<<<< ours\n" + Text).Findings);

    [Fact]
    public void A_format_that_is_not_known_is_named() => Assert.Equal(
        ["the format `checklist-release-3` is not known here (use the version of the tool that wrote the file)"],
        Told(Text.Replace("checklist-release-2", "checklist-release-3", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Told(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(ReleaseReader.Read(new SourceText("releases/1.0.0.json", text), diagnostics));
        return [.. diagnostics.Sorted().Select(finding => $"{finding.Message} ({finding.Hint})")];
    }

    private static string PlaceOf(string text)
    {
        var before = Text[..Text.IndexOf(text, StringComparison.Ordinal)];
        var line = before.Count(character => character == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return $"{line}:{column}-{line}:{column + text.Length}";
    }
}
