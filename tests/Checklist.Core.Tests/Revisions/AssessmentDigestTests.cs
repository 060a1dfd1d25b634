using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Revisions;

namespace Checklist.Core.Tests.Revisions;

public class AssessmentDigestTests
{
    private static readonly CheckResult Passed = new("lab-01", "a", "host01")
    {
        Result = Verdict.Pass,
        Value = "7",
        Note = "Fine.\r\nAll of it.\n",
        Evidence = [new("log.txt", "The log")],
        By = "A. Person",
        On = "2026-11-02",
        Digest = "sha256:b",
        CarriedFrom = "2026-q3",
    };

    private static readonly Assessment Audit = new("2026-q4", new("lab", "1.0.0", "sha256:a", "readers"))
    {
        Targets = [new("host01", "HOST01")],
        Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["mode"] = "audit", ["days"] = "14" },
        Results = [Passed],
    };

    /// <summary>A contract: signatures under reports vouch for these bytes.</summary>
    [Fact]
    public void A_signature_is_under_these_values_and_their_names() => Assert.Equal(
        DigestOf("""
            {"catalog":{"digest":"sha256:a","id":"lab","profile":"readers","version":"1.0.0"},"id":"2026-q4",
            "parameters":[{"id":"days","value":"14"},{"id":"mode","value":"audit"}],
            "results":[{"by":"A. Person","carried-from":"2026-q3","check":"a","control":"lab-01","digest":"sha256:b",
            "evidence":[{"href":"log.txt","title":"The log"}],"note":"Fine.\nAll of it.","on":"2026-11-02","result":"pass","target":"host01","value":"7"}],
            "targets":[{"id":"host01","title":"HOST01"}]}
            """),
        AssessmentDigest.Of(Audit));

    [Fact]
    public void What_nobody_said_is_left_out() => Assert.Equal(
        DigestOf("""{"catalog":{"id":"lab"},"id":"2026-q4","results":[{"control":"lab-02"}]}"""),
        AssessmentDigest.Of(new("2026-q4", new("lab")) { Results = [new("lab-02", null, null)] }));

    [Fact]
    public void The_order_of_answers_and_values_makes_no_difference_and_that_of_targets_does()
    {
        CheckResult other = new("lab-02", null, "host01") { Result = Verdict.Fail };
        var two = Audit with { Results = [Passed, other], Targets = [new("a", "A"), new("b", "B")] };
        var turned = two with { Results = [other, Passed], Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["days"] = "14", ["mode"] = "audit" } };
        Assert.Equal(AssessmentDigest.Of(two), AssessmentDigest.Of(turned));
        Assert.NotEqual(AssessmentDigest.Of(two), AssessmentDigest.Of(two with { Targets = [new("b", "B"), new("a", "A")] }));
    }

    /// <summary>Of JSON whose lines are broken for reading.</summary>
    private static string DigestOf(string json) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ReplaceLineEndings(""))));
}
