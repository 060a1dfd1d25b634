using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Tests.Revisions.Reports;

/// <summary>A changelog speaks in words, whatever field of the format changed.</summary>
public class NamedFieldsTests
{
    private static readonly Release Full = Recorded.Of(Some.FullSources());

    /// <summary>Every field that the format knows is in the full catalog, which other tests hold to the table of shapes.</summary>
    [Fact]
    public void Every_recorded_field_has_a_name()
    {
        var unnamed = new List<string>();
        foreach (var (owner, record) in Records())
        {
            var fields = NamedFields.Of(owner);
            unnamed.AddRange(FieldComparer.Compare(FieldMap.Empty, record).SelectMany(change => Leaves(change.Path, change.New!))
                .Where(path => path is not ["id" or "term", ..] && !fields.Any(field => field.Covers(path) > 0))
                .Select(path => $"{owner}: {string.Join('.', path)}"));
        }

        Assert.Empty(unnamed);
        Assert.All(NamedFields.AllOwners, owner => Assert.NotEmpty(NamedFields.Of(owner)));
    }

    [Fact]
    public void No_output_prints_a_key_of_the_file_format()
    {
        var keys = Full.Root.Members.SelectMany(member => Keys(member.Value)).Distinct().Where(key => !key.Contains("x-")).ToList();
        var key = new Regex($@"(^|[,;\n])\s*({string.Join('|', keys.Select(Regex.Escape))}): ");
        Assert.Matches(key, "framework: nist, not-before: today");
        foreach (var (old, current) in new[] { (Full, Changed()), (Changed(), Full), (Bare(), Full), (Full, Bare()) })
        {
            var report = Recorded.Compare(old, current);
            Assert.NotEmpty(report.Items.SelectMany(item => item.Rows));
            Assert.DoesNotMatch(key, ChangesTextWriter.Write(report, hasColor: false, 100, isWhole: true));
            Assert.DoesNotMatch(key, ChangesMarkdownWriter.Write(report, new ChangesMarkdownOptions { IsWhole = true }));
            Assert.DoesNotMatch(key, Regex.Replace(Body(ChangesHtmlWriter.Write(report, new DiagnosticBag())), "<[^>]*>", "\n"));
            Assert.DoesNotMatch(key, System.Text.Encoding.UTF8.GetString(ConcordanceWriter.WriteCsv(report)));
        }
    }

    [Theory]
    [InlineData("answer: number, passes: { max: 3 }", "3 or less")]
    [InlineData("answer: number, passes: { min: 1, max: '{{ days }}' }", "1 to 14")]
    [InlineData("answer: date, passes: { not-before: today }", "the day of the answer or later")]
    [InlineData("answer: date, passes: { not-before: today - 1 day, not-after: today }", "from 1 day before the day of the answer to the day of the answer")]
    [InlineData("answer: date, passes: { not-after: 2026-03-01 }", "1 March 2026 or earlier")]
    [InlineData("answer: choice, choices: [a, b, c], passes: { of: [a, b] }", "a or b")]
    public void What_passes_is_said_as_on_a_sheet(string keys, string words)
    {
        var rows = Rows("checks: [{ id: a, text: T }]", $"checks: [{{ id: a, text: T, {keys} }}]");
        Assert.Contains($"Check a, what passes: [+{words}]", rows);
    }

    [Theory]
    [InlineData("{ platform: [web, app] }", "the platform is Web site or app")]
    [InlineData("{ not: { platform: [web] } }", "the platform is not Web site")]
    [InlineData("{ parameter: { days: { max: 3 } } }", "“Days to keep” is at most 3")]
    [InlineData("{ not: { parameter: { days: { max: 3 } } } }", "“Days to keep” is more than 3")]
    [InlineData("{ any: [{ platform: [web] }, { parameter: { days: 14 } }] }", "the platform is Web site, or “Days to keep” is 14")]
    public void When_a_control_applies_is_said_as_on_a_sheet(string condition, string words) =>
        Assert.Equal([$"Applies when: [+{words}]"], Rows("", $"when: {condition}"));

    [Theory]
    [InlineData("mappings: [{ framework: bsi, ids: [A, B] }]", "mappings: [{ framework: bsi, ids: [A], relation: subset }]", "Mapping to BSI TR: A, [-B], [+(a part of it)]")]
    [InlineData("", "mappings: [{ framework: bsi, ids: [A, B] }]", "Mappings: [+BSI TR A, B]")]
    [InlineData("roles: [lead]", "roles: [lead, dev]", "Roles: Release lead, [+Developer]")]
    [InlineData("severity: low", "severity: high", "Severity: [-Low][+High]")]
    [InlineData("", "x-owner: us", "Owner: [+us]")]
    [InlineData("checks: [{ id: a, text: T }]", "checks: [{ id: a, text: T, evidence: required }]", "Check a, evidence: [-Optional][+Required]")]
    public void Values_have_titles_for_ids(string old, string current, string row) => Assert.Equal([row], Rows(old, current));

    private static IReadOnlyList<string> Rows(string old, string current)
    {
        const string Head = """
            version: 1.0.0
            roles: [{ id: lead, title: Release lead }, { id: dev, title: Developer }]
            platforms: [{ id: web, title: Web site }, { id: app }]
            frameworks: [{ id: bsi, title: BSI TR }]
            parameters: [{ id: days, label: Days to keep, type: integer, default: 14 }]
            """;
        var report = Recorded.Compare(
            Some.Catalog(Head, Some.Control("rel-01", "platforms: [web, app]", old)),
            Some.Catalog(Head, Some.Control("rel-01", "platforms: [web, app]", current)));
        return [.. report.Items.Single().Rows.Select(row => $"{row.Label}: {RedlineText.Of(row.Runs)}")];
    }

    private static string Body(string page) => Regex.Replace(
        page[page.IndexOf("<body", StringComparison.Ordinal)..], "<script>.*?</script>", "", RegexOptions.Singleline);

    /// <summary>The full catalog with another text in every place but ids.</summary>
    private static Release Changed() => new((FieldMap)Other(Full.Root, "")!, Full.Source);

    /// <summary>Controls, groups and entries with their names alone.</summary>
    private static Release Bare()
    {
        var controls = Full.Root.Maps("controls")
            .Select(entry => (FieldValue)entry.With("fields", Only(entry.Map("fields")!, "id", "title")));
        var lists = Full.Root.Members.Where(member => member.Value is FieldList && member.Key is not ("controls" or "groups"))
            .Select(member => KeyValuePair.Create<string, FieldValue>(
                member.Key, new FieldList([.. Full.Root.Maps(member.Key).Select(entry => Only(entry, "id", "term", "version"))])));
        var root = lists.Aggregate(Full.Root, (map, list) => map.With(list.Key, list.Value));
        return new Release(
            root.With("controls", new FieldList([.. controls])).With("catalog", Only(Full.Root.Map("catalog")!, "id", "title", "version")),
            Full.Source);
    }

    private static FieldMap Only(FieldMap map, params string[] keys) => new(map.Members.Where(member => keys.Contains(member.Key)));

    private static FieldValue? Other(FieldValue value, string key) => value switch
    {
        FieldProse => Recorded.Prose("Other words of it."),
        FieldText text => key is "id" or "term" or "framework" or "group" or "version" or "parent" or "today"
            ? text
            : new FieldText(text.Value + "0"),
        FieldFlag flag => new FieldFlag(!flag.Value),
        FieldList list => new FieldList([.. list.Items.Select(item => Other(item, key)!)]),
        FieldMap map => new FieldMap(map.Members.Select(member => KeyValuePair.Create(member.Key, Other(member.Value, member.Key)!))),
        _ => value,
    };

    private static IEnumerable<(string Owner, FieldMap Record)> Records()
    {
        foreach (var control in Full.Controls)
        {
            yield return (NamedFields.Control, control.Fields);
        }

        yield return (NamedFields.Head, Full.Root.Map("catalog")!);
        string[] others = ["controls", "revisions", "approvals"];
        foreach (var list in Full.Root.Members.Where(member => member.Value is FieldList && !others.Contains(member.Key)))
        {
            foreach (var entry in Full.Root.Maps(list.Key))
            {
                yield return (list.Key, entry);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Leaves(IReadOnlyList<string> path, FieldValue value) => value switch
    {
        FieldMap { IsEmpty: false } map => map.Members.SelectMany(member => Leaves([.. path, member.Key], member.Value)),
        FieldList list when EntryKey.Of(list) is { Count: > 0 } entries =>
            entries.SelectMany(entry => Leaves([.. path, entry.Key], entry.Value)),
        _ when path is [.., "id" or "framework"] && path.Count > 1 => [],
        _ => [path],
    };

    private static IEnumerable<string> Keys(FieldValue value) => value switch
    {
        FieldMap map => map.Members.SelectMany(member => Keys(member.Value).Prepend(member.Key)),
        FieldList list => list.Items.SelectMany(Keys),
        _ => [],
    };
}
