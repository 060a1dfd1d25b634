using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Rules;

/// <summary>A catalog whose references lead nowhere, beside releases that had what they name.</summary>
public class VanishedRuleTests
{
    private const string Head = "id: rel\nversion: ";

    private static readonly string First = Some.Catalog(
        Head + "1.0.0", Some.Control("rel-01"), Some.Control("rel-02"), Some.Control("rel-03"));

    private static readonly string Second = Some.Catalog(Head + "2.0.0", Some.Control("rel-01"), Some.Control("rel-02"));

    private static readonly string Now = Some.Catalog(Head + "3.0.0", Some.Control("rel-01", "related: [rel-02]"));

    [Fact]
    public void What_is_gone_is_told_beside_the_references_to_it_and_where_it_was_seen_last()
    {
        var findings = Check(Now, First, Second);
        Assert.Equal(
            ["there is no control `rel-02`"], findings.Where(finding => finding.Code == "CHK3002").Select(finding => finding.Message));
        Assert.Equal(
            [
                "control `rel-02` is gone without having been withdrawn: last seen here, in version `2.0.0`",
                "control `rel-03` is gone without having been withdrawn: last seen here, in version `1.0.0`",
            ],
            findings.Where(finding => finding.Code == "CHK7007")
                .Select(finding => $"{finding.Message}: {finding.Notes[0].Message}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_is_reported_at_its_group_or_at_the_start_of_the_catalog_without_one()
    {
        var moved = Now.Replace("id: before", "id: after", StringComparison.Ordinal);
        Assert.Equal("5:5", Check(Now, Second).Single(finding => finding.Code == "CHK7007").Span.Start.ToString());
        Assert.Equal("1:1", Check(moved, Second).Single(finding => finding.Code == "CHK7007").Span.Start.ToString());
    }

    private static IReadOnlyList<Diagnostic> Check(string catalog, params string[] releases)
    {
        var files = releases.Select(Recorded.Of).Select(release => ($"releases/{release.Version}.json", Recorded.Text(release)));
        return Findings.InCheck(MemorySources.Of(catalog, [.. files])).Sorted();
    }
}
