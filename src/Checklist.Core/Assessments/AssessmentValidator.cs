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
        CheckConflicts(file, diagnostics);
        RegisterRule.Check(file, diagnostics);
        foreach (var result in file.Assessment.Results)
        {
            var key = AnswerKey.Of(result);
            if (key.Target.Length == 0 ? targets.Count > 0 : !targets.Contains(key.Target))
            {
                diagnostics.Add(AssessmentDiagnostics.UnknownTarget(PlaceOf(result, file), key.Target));
            }

            if (result is { Result: Verdict.NotApplicable, Note: null })
            {
                diagnostics.Add(AssessmentDiagnostics.ReasonMissing(PlaceOf(result, file), NameOf(key)));
            }
        }
    }

    /// <summary>Answers to one text that differ. Without a digest it is not known yet which text that is, so it may be any.</summary>
    private static void CheckConflicts(AssessmentFile file, DiagnosticBag diagnostics)
    {
        var index = new AnswerIndex(file.Assessment.Results);
        foreach (var key in index.Keys.Where(index.HasSeveral))
        {
            var group = index[key];
            foreach (var digest in group.Select(result => result.Digest).Distinct(StringComparer.Ordinal).ToList())
            {
                var answers = AnswerSet.Of(group, result => result.Digest is null || result.Digest == digest);
                if (answers.IsConflict)
                {
                    var places = answers.Counting.Select(result => PlaceOf(result, file)).OrderBy(place => place.Offset).ToList();
                    diagnostics.Add(AssessmentDiagnostics.Conflict(places[1], NameOf(key), places[0]));
                    break;
                }
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
        var count = file.Assessment.Targets.Count;
        if (count > AssessmentTarget.Most)
        {
            diagnostics.Add(CollectDiagnostics.TooManyTargets((file.Root["targets"] ?? file.Root).Span, count, AssessmentTarget.Most));
        }

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
