using Checklist.Core.Assessments;

namespace Checklist.Core.Revisions;

/// <summary>SHA-256 over all that a sign-off vouches for: which text, which targets, and every answer.</summary>
public static class AssessmentDigest
{
    /// <summary>The order of the answers in the file and the form in which they are written make no difference.</summary>
    public static string Of(Assessment assessment) => new CanonicalJson()
        .Add("id", assessment.Id)
        .Add("catalog", new CanonicalJson()
            .Add("id", assessment.Catalog.Id)
            .Add("version", assessment.Catalog.Version)
            .Add("digest", assessment.Catalog.Digest)
            .Add("profile", assessment.Catalog.Profile))
        .Add("targets", [.. assessment.Targets.Select(target => new CanonicalJson().Add("id", target.Id).Add("title", target.Title))])
        .Add("parameters", [.. assessment.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new CanonicalJson().Add("id", pair.Key).Add("value", pair.Value))])
        .Add("results", [.. assessment.Results.Select(OfResult).OrderBy(result => result.Digest(), StringComparer.Ordinal)])
        .Digest();

    private static CanonicalJson OfResult(CheckResult result) => new CanonicalJson()
        .Add("control", result.Control)
        .Add("check", result.Check)
        .Add("target", result.Target)
        .Add("result", result.Result is { } verdict ? VerdictWord.Of(verdict) : null)
        .Add("value", Text(result.Value))
        .Add("note", Text(result.Note))
        .Add("evidence", [.. result.Evidence.Select(evidence => new CanonicalJson().Add("href", evidence.Href).Add("title", Text(evidence.Title)))])
        .Add("by", Text(result.By))
        .Add("on", result.On)
        .Add("digest", result.Digest)
        .Add("carried-from", result.CarriedFrom);

    private static string? Text(string? text) => text is null ? null : CanonicalText.OfCode(text);
}
