using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Workspaces;

/// <summary>Reports values that are none of those asked for, that nothing decides between, or that belong to no parameter.</summary>
internal sealed class ValueFindings(ChecklistDocument document, AssessmentFile into, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(string, string), ChecklistCheck> checks = document.Items
        .SelectMany(item => item.Checks.Select(check => (Key: (item.Id, check.Id), check)))
        .ToDictionary(pair => pair.Key, pair => pair.check);

    /// <summary>Adds CHK6064 and CHK6065.</summary>
    public void Report(IReadOnlyList<MergedValue> values)
    {
        var known = document.Parameters.Select(parameter => parameter.Id).ToList();
        foreach (var value in values)
        {
            if (value.Value is null)
            {
                var held = value.Held is null ? [] : new[] { (value.Held, into.Source.Path) };
                diagnostics.Add(AssessmentDiagnostics.ValuesConflict(PlaceOf(value.Id), value.Id, [.. held, .. value.Others]));
            }

            if (!known.Contains(value.Id))
            {
                diagnostics.Add(AssessmentDiagnostics.UnknownValue(PlaceOf(value.Id), value.Id, known));
            }
        }
    }

    /// <summary>
    /// What one form has beside the values asked for: it is taken as it was written, so a person has to look. Adds CHK6010,
    /// CHK6233 and CHK6275.
    /// </summary>
    /// <param name="file">The form, where it is an assessment itself.</param>
    public void ReportForm(SourceSpan form, FilledForm filled, IReadOnlyList<CheckResult> results, AssessmentFile? file)
    {
        foreach (var result in results)
        {
            var check = checks.GetValueOrDefault((result.Control, result.Check ?? ""));
            if (check is not null && result.Value is { } value && !IsReportedByReader(filled.Kind, check.Answer)
                && ValueFinding.Of(check.Answer, check.Choices, value, result.Place ?? form, NameOf(result)) is { } finding)
            {
                diagnostics.Add(finding);
            }
        }

        foreach (var (id, value) in filled.Answers.Parameters)
        {
            if (FormText.CleanLine(value) is { } line
                && document.Parameters.FirstOrDefault(known => known.Id == id)?.Problem(line) is { } problem)
            {
                var place = (file?.Root["parameters"] as YamlMapping)?.Find(id)?.Value.Span ?? form;
                diagnostics.Add(AuditDiagnostics.ParameterRange(place, id, line, problem));
            }
        }
    }

    /// <summary>Sheets and tables say of each check what it asks for, so that their readers name the very line.</summary>
    private static bool IsReportedByReader(FormKind form, AnswerKind kind) =>
        form is not (FormKind.Json or FormKind.Yaml) && kind is AnswerKind.Number or AnswerKind.Date;

    private static string NameOf(CheckResult result) => AssessmentValidator.NameOf(AnswerKey.Of(result));

    private SourceSpan PlaceOf(string parameter) =>
        (into.Root["parameters"] as YamlMapping)?.Find(parameter)?.Value.Span ?? into.Source.Start;
}
