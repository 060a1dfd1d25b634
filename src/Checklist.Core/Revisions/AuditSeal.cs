using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>
/// What a signature under an audit vouches for: the text, the head of the audit, the targets, the values, every answer, the sums of the
/// evidence, the findings as they were found, and the waivers. Each part has a digest of its own, so that a later change can be named.
/// </summary>
/// <param name="Parts">By name, in the order in which they are written.</param>
public sealed record AuditSeal(IReadOnlyList<(string Name, string Digest)> Parts)
{
    /// <summary>Over all parts: what is written beside a signature.</summary>
    public string Digest =>
        Digests.Of("seal", Parts.Aggregate(new CanonicalJson(), (json, part) => json.Add(part.Name, part.Digest)).ToMap());

    /// <summary>The order of answers and waivers in their files and the form in which they are written make no difference.</summary>
    /// <param name="document">Digest of the text as it is now.</param>
    /// <param name="waivers">Those that concern a check and target of the audit, whether they hold or not.</param>
    public static AuditSeal Of(Assessment assessment, string document, IEnumerable<Waiver> waivers) => new(
    [
        ("text", new CanonicalJson()
            .Add("assessment", assessment.Id)
            .Add("catalog", assessment.Catalog.Id)
            .Add("version", assessment.Catalog.Version)
            .Add("profile", assessment.Catalog.Profile)
            .Add("assessed", assessment.Catalog.Digest)
            .Add("document", document)
            .Digest()),
        .. assessment.Head.IsEmpty // as before there was one
            ? Array.Empty<(string, string)>()
            : [("head", Part("head", HeadEntry.Of(assessment.Head).Select(OfHead)))],
        ("targets", Part("targets", assessment.Targets
            .Select(target => new CanonicalJson().Add("id", target.Id).Add("title", target.Title)))),
        ("values", Part("values", assessment.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new CanonicalJson().Add("id", pair.Key).Add("value", pair.Value)))),
        ("answers", SortedPart("answers", assessment.Results, OfResult)),
        ("evidence", SortedPart("evidence", assessment.Results.SelectMany(result => result.Evidence)
            .Concat(assessment.Findings.SelectMany(entry => entry.Evidence))
            .Select(evidence => (evidence.Href, Sum: evidence.Sha256 ?? "")).Distinct(),
            evidence => new CanonicalJson().Add("href", evidence.Href).Add("sha256", evidence.Sum))),
        .. assessment.Findings.Count == 0 // as before there was a register
            ? Array.Empty<(string, string)>()
            : [("findings", SortedPart("findings", assessment.Findings, OfFinding))],
        ("waivers", SortedPart("waivers", waivers, OfWaiver)),
    ]);

    /// <summary>The names of the parts that are others now, came or went; empty where the parts that were signed are not known.</summary>
    public IReadOnlyList<string> ChangesFrom(IReadOnlyDictionary<string, string> signed) => signed.Count == 0
        ? []
        :
        [
            .. Parts.Where(part => signed.GetValueOrDefault(part.Name) != part.Digest).Select(part => part.Name),
            .. signed.Keys.Where(name => Parts.All(part => part.Name != name)),
        ];

    /// <summary>
    /// The digest of a map that has a list under a name. Its bytes are hashed as they are made: of hundreds of thousands of entries,
    /// none is kept.
    /// </summary>
    private static string Part(string name, IEnumerable<CanonicalJson> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isFirst = true;
        foreach (var entry in entries)
        {
            hash.AppendData(isFirst ? Encoding.UTF8.GetBytes($"{{\"{name}\":[") : ","u8);
            hash.AppendData(CanonicalBytes.Of(entry.ToMap()));
            isFirst = false;
        }

        hash.AppendData(isFirst ? "{}"u8 : "]}"u8);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same, whatever the order of the things: that of the digests of their entries.</summary>
    private static string SortedPart<T>(string name, IEnumerable<T> things, Func<T, CanonicalJson> entryOf)
    {
        var sorted = things.Select(thing => (Thing: thing, Hash: CanonicalBytes.Hash(entryOf(thing).ToMap()))).ToArray();
        Array.Sort(sorted, static (left, right) => left.Hash.AsSpan().SequenceCompareTo(right.Hash));
        return Part(name, sorted.Select(pair => entryOf(pair.Thing)));
    }

    private static CanonicalJson OfResult(CheckResult result) => new CanonicalJson()
        .Add("control", result.Control)
        .Add("check", result.Check)
        .Add("target", result.Target)
        .Add("result", result.Result is { } verdict ? VerdictWord.Of(verdict) : null)
        .Add("value", Text(result.Value))
        .Add("note", Text(result.Note))
        .Add("evidence", [.. result.Evidence.Select(OfEvidence)])
        .Add("sample", result.Sample is { } sample ? new CanonicalJson().Add("size", Text(sample.Size)).Add("of", Text(sample.Of)) : null)
        .Add("by", Text(result.By))
        .Add("on", result.On)
        .Add("digest", result.Digest)
        .Add("carried-from", result.CarriedFrom)
        .Add("decided", result.Decided is { } decision ? OfDecision(decision) : null)
        .Add("from", [.. result.From.Select(OfSource)]);

    private static CanonicalJson OfHead(HeadEntry entry) => new CanonicalJson()
        .Add("field", MachineWord.Of(entry.Field))
        .Add("text", Text(entry.Text))
        .Add("role", Text(entry.Role));

    /// <summary>What was found. What is done about it afterwards may be written down without a new signature.</summary>
    private static CanonicalJson OfFinding(RegisterEntry entry) => new CanonicalJson()
        .Add("id", entry.Id)
        .Add("control", entry.Control)
        .Add("targets", [.. entry.Targets.Order(StringComparer.Ordinal).Select(target => new CanonicalJson().Add("id", target))])
        .Add("grade", MachineWord.Of(entry.Grade))
        .Add("statement", Text(entry.Statement))
        .Add("evidence", [.. entry.Evidence.Select(OfEvidence)])
        .Add("carried-from", entry.CarriedFrom);

    private static CanonicalJson OfEvidence(Evidence evidence) => new CanonicalJson()
        .Add("href", evidence.Href)
        .Add("title", Text(evidence.Title));

    /// <summary>One without a name and a day is a decision all the same.</summary>
    private static CanonicalJson OfDecision(AnswerDecision decision) => new CanonicalJson()
        .Add("is", true)
        .Add("by", Text(decision.By))
        .Add("on", decision.On);

    private static CanonicalJson OfSource(AnswerSource source) => new CanonicalJson()
        .Add("file", source.File)
        .Add("sha256", source.Sha256)
        .Add("copy", source.Copy)
        .Add("audit", source.Audit);

    private static CanonicalJson OfWaiver(Waiver waiver) => new CanonicalJson()
        .Add("control", waiver.Control.Value)
        .Add("check", waiver.Check?.Value)
        .Add("target", waiver.Target?.Value)
        .Add("type", ControlJson.Word(waiver.Type).Replace("-", "", StringComparison.Ordinal)) // as it was in the first seals
        .Add("severity", waiver.Severity is { } severity ? ControlJson.Word(severity) : null)
        .Add("justification", Text(waiver.Justification))
        .Add("approved-by", Text(waiver.ApprovedBy))
        .Add("approved-on", Day(waiver.ApprovedOn))
        .Add("expires", Day(waiver.Expires));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(string? text) => text is null ? null : CanonicalText.OfNote(text);
}
