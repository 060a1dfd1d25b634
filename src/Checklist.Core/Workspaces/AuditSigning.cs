using System.Globalization;
using Checklist.Core.Assessments;
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
/// <param name="Parts">What has to be changed in the files that it includes.</param>
/// <param name="Seal">What the signature vouches for; null where none is made.</param>
/// <param name="Recorded">How many files of evidence have a sum now that had none.</param>
public sealed record SignResult(IReadOnlyList<TextEdit> Edits, IReadOnlyList<PartChange> Parts, string? Seal, int Recorded);

/// <summary>Seals an audit: records the sums of its evidence and writes a signature over everything that it vouches for.</summary>
internal static class AuditSigning
{
    /// <summary>Null where evidence is missing or is not what was recorded, which is in the bag.</summary>
    public static SignResult? Sign(
        AssessmentFile file, ChecklistDocument text, SignRequest request, Workspace workspace)
    {
        if (RecordedEvidence.Whole(file, workspace.Sources, request.Evidence, workspace.Diagnostics) is not { } recorded)
        {
            return null;
        }

        var results = file.Assessment.Results.Select(result => result.WithSums(recorded.Sums.GetValueOrDefault));
        var findings = file.Assessment.Findings.Select(finding => finding.WithSums(recorded.Sums.GetValueOrDefault));
        var sealedFile = file with { Assessment = file.Assessment with { Results = [.. results], Findings = [.. findings] } };
        var waivers = workspace.Audited.Waivers(isAudit: true);
        var seal = new AnswerBuilder(text, sealedFile, waivers, request.On).Build().Seal(text.Digest);
        var signature = new SignOff(request.Role, request.Name, request.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
        {
            Seal = seal.Digest,
            Sealed = new OrderedDictionary<string, string>(seal.Parts
                .Select(part => KeyValuePair.Create(part.Name, part.Digest)), StringComparer.Ordinal),
        };
        return new SignResult([.. recorded.Edits, .. Write(file, signature)], recorded.Parts, seal.Digest, recorded.Sums.Count);
    }

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
