using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>What has to hold in an assessment, whatever its catalog says.</summary>
internal static class AssessmentValidator
{
    public static void Validate(AssessmentFile file, DiagnosticBag diagnostics)
    {
        CheckTargets(file, diagnostics);
        var targets = file.Assessment.Targets.Select(target => target.Id).ToHashSet(StringComparer.Ordinal);
        var first = new Dictionary<AnswerKey, CheckResult>();
        foreach (var result in file.Assessment.Results)
        {
            var key = AnswerKey.Of(result);
            if (key.Target.Length == 0 ? targets.Count > 0 : !targets.Contains(key.Target))
            {
                diagnostics.Add(AssessmentDiagnostics.UnknownTarget(PlaceOf(result, file), key.Target));
            }

            if (!first.TryAdd(key, result) && !AnswerSet.AreSame(first[key], result))
            {
                diagnostics.Add(AssessmentDiagnostics.Conflict(PlaceOf(result, file), NameOf(key), PlaceOf(first[key], file)));
            }

            if (result is { Result: Verdict.NotApplicable, Note: null })
            {
                diagnostics.Add(AssessmentDiagnostics.ReasonMissing(PlaceOf(result, file), NameOf(key)));
            }
        }
    }

    private static SourceSpan PlaceOf(CheckResult result, AssessmentFile file) => result.Place ?? file.Source.Start;

    /// <summary>As messages name a check: <c>`hv-01` a on `host01`</c>.</summary>
    internal static string NameOf(AnswerKey key)
    {
        var check = key.Check.Length == 0 ? "" : $" {key.Check}";
        var target = key.Target.Length == 0 ? "" : $" on {Quoting.Quote(key.Target)}";
        return $"{Quoting.Quote(key.Control + check)}{target}";
    }

    private static void CheckTargets(AssessmentFile file, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in (file.Root["targets"] as YamlSequence)?.Items ?? [])
        {
            if (item is YamlMapping target && target["id"] is YamlScalar id && !seen.Add(id.Value))
            {
                diagnostics.Add(AssessmentDiagnostics.DuplicateTarget(id.Span, id.Value));
            }
        }
    }
}
