using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Reports what the answers of an assessment lack when they are held against the text as it is.</summary>
internal sealed class AnswerFindings(ChecklistDocument document, AssessmentFile file, DiagnosticBag diagnostics)
{
    public void Report(IReadOnlyList<DocumentAnswer> answers, IReadOnlyList<CheckResult> unplaced)
    {
        ReportUnplaced(unplaced);
        var suspects = answers.Where(answer => answer.Standing == AnswerStanding.Suspect).ToList();
        if (suspects.Count > 0)
        {
            diagnostics.Add(AssessmentDiagnostics.Suspect(PlaceOf(suspects[0].Result), suspects.Count));
        }

        foreach (var answer in answers.Where(answer => answer.Result is not null))
        {
            var result = answer.Result!;
            if (AnswerBuilder.WantedInstead(answer.Check, result) is { } wanted)
            {
                diagnostics.Add(AssessmentDiagnostics.WrongAnswer(PlaceOf(result), AssessmentValidator.NameOf(answer.Key), wanted));
            }

            if (answer.LacksEvidence)
            {
                diagnostics.Add(AssessmentDiagnostics.EvidenceMissing(PlaceOf(result), AssessmentValidator.NameOf(answer.Key)));
            }
        }
    }

    private void ReportUnplaced(IReadOnlyList<CheckResult> unplaced)
    {
        var itemsById = document.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var result in unplaced)
        {
            var isKnown = itemsById.TryGetValue(result.Control, out var item) && !item.IsWithdrawn;
            if (!isKnown)
            {
                diagnostics.Add(AssessmentDiagnostics.UnknownControl(PlaceOf(result), result.Control, Spelling.Nearest(result.Control, itemsById.Keys)));
            }
            else if (!item!.Checks.Any(check => check.Id == (result.Check ?? "")))
            {
                var known = item.Checks.Where(check => !check.IsWholeControl).Select(check => check.Id);
                diagnostics.Add(AssessmentDiagnostics.UnknownCheck(PlaceOf(result), result.Control, result.Check ?? "", known));
            }
        }
    }

    private SourceSpan PlaceOf(CheckResult? result) => result?.Place ?? file.Source.Start;
}
