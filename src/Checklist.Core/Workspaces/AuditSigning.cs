using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Workspaces;

/// <summary>Who signs which audit.</summary>
/// <param name="Assessment">The audit that is signed.</param>
/// <param name="Role">In which capacity, as in <c>Assessor</c>.</param>
/// <param name="Name">Who signs.</param>
/// <param name="Evidence">What is at the path of an evidence; null for what is not a path.</param>
public sealed record SignRequest(SourceFile Assessment, string Role, string Name, DateOnly On, Func<string, EvidenceFile?> Evidence);

/// <summary>What has to be changed in the assessment.</summary>
/// <param name="Seal">What the signature vouches for; null where none is made.</param>
/// <param name="Recorded">How many files of evidence have a sum now that had none.</param>
public sealed record SignResult(IReadOnlyList<TextEdit> Edits, string? Seal, int Recorded);

/// <summary>Seals an audit: records the sums of its evidence and writes a signature over everything that it vouches for.</summary>
internal static class AuditSigning
{
    /// <summary>Null where evidence is missing or is not what was recorded, which is in the bag.</summary>
    public static SignResult? Sign(
        AssessmentFile file, ChecklistDocument text, IReadOnlyList<Waiver> waivers, SignRequest request, DiagnosticBag diagnostics)
    {
        if (Record(file, request.Evidence, diagnostics) is not { } sums)
        {
            return null;
        }

        var sealedFile = file with { Assessment = sums.Assessment };
        var seal = new AnswerBuilder(text, sealedFile, waivers, request.On).Build().Seal(text.Digest);
        var signature = new SignOff(request.Role, request.Name, request.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
        {
            Seal = seal.Digest,
            Sealed = new OrderedDictionary<string, string>(seal.Parts.Select(part => KeyValuePair.Create(part.Name, part.Digest))),
        };
        return new SignResult([.. sums.Edits, .. Write(file, signature)], seal.Digest, sums.Count);
    }

    /// <summary>Null where evidence is missing or is not what was recorded, which is in the bag.</summary>
    public static EvidenceSums? Record(AssessmentFile file, Func<string, EvidenceFile?> evidence, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var sums = EvidenceSums.Record(file, href => evidence(href) is { } known ? known.Sha256 ?? "" : null, findings);
        return findings.HasErrors ? null : sums;
    }

    /// <summary>Whatever is there; what is missing or changed is left alone.</summary>
    public static EvidenceSums Found(AssessmentFile file, Func<string, EvidenceFile?> evidence) =>
        EvidenceSums.Record(file, href => evidence(href)?.Sha256, new DiagnosticBag());

    /// <summary>A signature of the same person in the same role is replaced: that is how a person signs again.</summary>
    private static IReadOnlyList<TextEdit> Write(AssessmentFile file, SignOff signature)
    {
        var mappings = new MappingEdits(file.Source);
        var fields = ResultFields.SignOff(signature);
        var entries = ((file.Root["sign-off"] as YamlSequence)?.Items ?? []).OfType<YamlMapping>();
        var own = entries.FirstOrDefault(entry => IsOf(entry, signature));
        if (own is null)
        {
            mappings.Append(file.Root, "sign-off", [fields]);
        }
        else
        {
            mappings.SetFields(own, fields, ["name", "on", "digest", "seal", "sealed"]);
        }

        return mappings.Edits;
    }

    private static bool IsOf(YamlMapping entry, SignOff signature) =>
        Text(entry, "role").Equals(signature.Role, StringComparison.OrdinalIgnoreCase)
        && Text(entry, "name") is var name && (name.Length == 0 || name == signature.Name);

    private static string Text(YamlMapping entry, string key) => (entry[key] as YamlScalar)?.Value.Trim() ?? "";
}
