using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Documents;

/// <summary>
/// Reports what the answers of an assessment lack. They are held against the text that was audited, not against what one build prints
/// of it, and an answer is called unknown only where the catalog has nothing of its name.
/// </summary>
/// <param name="document">The catalog as the audited profile has it, or the whole.</param>
internal sealed class AnswerFindings(ValidatedCatalog catalog, ChecklistDocument document, AssessmentFile file, DiagnosticBag diagnostics)
{
    private readonly string profile = document.Tailoring?.ProfileId ?? "";

    public void Report(DocumentAnswers answers)
    {
        ReportUnplaced(answers.Unplaced);
        ReportParameters();
        var suspects = answers.All.Where(answer => answer.Standing == AnswerStanding.Suspect).ToList();
        if (suspects.Count > 0 && file.IsSound) // else a malformed digest may be why
        {
            diagnostics.Add(AssessmentDiagnostics.Suspect(PlaceOf(suspects[0].Result), suspects.Count));
        }

        foreach (var answer in answers.All)
        {
            foreach (var result in answer.OtherText)
            {
                diagnostics.Add(CollectDiagnostics.Undecided(PlaceOf(result), AssessmentValidator.NameOf(answer.Key)));
            }
        }

        foreach (var answer in answers.All)
        {
            if (answer.Result is { } result)
            {
                ReportAnswer(answer, result);
            }
        }
    }

    private void ReportAnswer(DocumentAnswer answer, CheckResult result)
    {
        var place = PlaceOf(result);
        if (result.Value is { } value && ValueFinding.Of(answer.Check.Answer, answer.Check.Choices, value, place, Name()) is { } finding)
        {
            diagnostics.Add(finding);
        }

        if (answer.ContradictsValue)
        {
            diagnostics.Add(AuditDiagnostics.VerdictContradicts(place, Name(), result.Value!, answer.Check.Passes!.Words));
        }

        if (answer.Unjudged is { } unjudged)
        {
            diagnostics.Add(AuditDiagnostics.NotJudged(place, Name(), unjudged.Why, unjudged.Hint));
        }

        if (answer.LacksNote)
        {
            diagnostics.Add(AuditDiagnostics.NoteMissing(place, Name()));
        }

        if (answer.LacksEvidence)
        {
            diagnostics.Add(AssessmentDiagnostics.EvidenceMissing(place, Name()));
        }

        string Name() => AssessmentValidator.NameOf(answer.Key);
    }

    private void ReportParameters()
    {
        foreach (var entry in (file.Root["parameters"] as YamlMapping)?.Entries ?? [])
        {
            if (file.Assessment.Parameters.GetValueOrDefault(entry.Key.Value) is { } value
                && document.Parameters.FirstOrDefault(parameter => parameter.Id == entry.Key.Value)?.Problem(value) is { } problem)
            {
                diagnostics.Add(AuditDiagnostics.ParameterRange(entry.Value.Span, entry.Key.Value, value, problem));
            }
        }
    }

    private void ReportUnplaced(IReadOnlyList<CheckResult> unplaced)
    {
        var itemsById = document.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var result in unplaced)
        {
            if (FindingOn(result, itemsById) is { } finding)
            {
                diagnostics.Add(finding);
            }
        }
    }

    /// <summary>Null for an answer whose target is unknown: that was said when the file was read.</summary>
    private Diagnostic? FindingOn(CheckResult result, Dictionary<string, ChecklistItem> itemsById)
    {
        if (catalog.FindControl(result.Control) is not { } control)
        {
            var known = catalog.Controls
                .Where(candidate => candidate.State != ControlState.Withdrawn)
                .Select(candidate => candidate.Id!.Value);
            return AssessmentDiagnostics.UnknownControl(PlaceOf(result), result.Control, Spelling.NearestId(result.Control, known));
        }

        if (control.State == ControlState.Withdrawn)
        {
            return AssessmentDiagnostics.WithdrawnControl(PlaceOf(result), result.Control);
        }

        if (!itemsById.TryGetValue(result.Control, out var item))
        {
            return AssessmentDiagnostics.LeftOut(PlaceOf(result), profile, result.Control, null);
        }

        if (item.Checks.Any(check => check.Id == (result.Check ?? "")))
        {
            return null;
        }

        if (result.Check is { } asked && control.Checks.Any(check => check.Id.Value == asked))
        {
            return AssessmentDiagnostics.LeftOut(PlaceOf(result), profile, result.Control, asked);
        }

        var checks = item.Checks.Where(check => !check.IsWholeControl).Select(check => check.Id);
        return AssessmentDiagnostics.UnknownCheck(PlaceOf(result), result.Control, result.Check ?? "", checks);
    }

    private SourceSpan PlaceOf(CheckResult? result) => result?.Place ?? file.Source.Start;
}
