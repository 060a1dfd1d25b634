using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core;

/// <summary>Reports values for open parameters that nothing decides between, or that belong to no parameter.</summary>
internal sealed class ValueFindings(ChecklistDocument document, AssessmentFile into, DiagnosticBag diagnostics)
{
    /// <summary>Adds CHK6064 and CHK6065.</summary>
    public void Report(IReadOnlyList<MergedValue> values)
    {
        foreach (var value in values)
        {
            if (value.Value is null)
            {
                var held = value.Held is null ? [] : new[] { (value.Held, into.Source.Path) };
                diagnostics.Add(AssessmentDiagnostics.ValuesConflict(PlaceOf(value.Id), value.Id, [.. held, .. value.Others]));
            }

            if (!document.Parameters.Any(parameter => parameter.Id == value.Id))
            {
                diagnostics.Add(AssessmentDiagnostics.UnknownValue(PlaceOf(value.Id), value.Id, document.Parameters.Select(parameter => parameter.Id)));
            }
        }
    }

    private SourceSpan PlaceOf(string parameter) => (into.Root["parameters"] as YamlMapping)?.Find(parameter)?.Value.Span ?? into.Source.Start;
}
