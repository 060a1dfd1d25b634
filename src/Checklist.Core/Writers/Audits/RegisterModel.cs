using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>Gives templates the register of findings.</summary>
internal static class RegisterModel
{
    public static IEnumerable<TemplateModel> Of(AuditReport report, IReadOnlyList<RegisteredFinding> findings, IModelFormat format)
    {
        var numbers = report.Evidence.ToDictionary(entry => entry.Evidence.Href, entry => entry.Number, StringComparer.Ordinal);
        return findings.Select(finding => Of(finding, numbers, format));
    }

    private static TemplateModel Of(RegisteredFinding finding, Dictionary<string, int> evidenceNumbers, IModelFormat format)
    {
        var entry = finding.Entry;
        return new TemplateModel()
            .Add("number", format.Cell(entry.Id))
            .Add("control", format.Cell(finding.Control))
            .Add("title", finding.Item is { } item ? format.Text(item.Title) : null)
            .Add("where", format.Cell(finding.WhereIn(format.Words)))
            .Add("targets", finding.Targets.Count == 0 ? null : format.Text(string.Join(", ", finding.Targets)))
            .Add("grade", MachineWord.Of(entry.Grade))
            .Add("grade_text", entry.Grade is { } grade ? format.Words.Of(grade) : null)
            .Add("grade_short", entry.Grade is { } word ? format.Words.InShort(word) : null)
            .Add("status", finding.IsOverdue ? "overdue" : MachineWord.Of(entry.Status))
            .Add("status_text", finding.StatusIn(format.Words))
            .Add("is_overdue", finding.IsOverdue)
            .Add("is_to_do", finding.IsToDo)
            .Add("statement", format.Text(entry.Statement))
            .Add("statement_cell", format.Cell(entry.Statement))
            .Add("evidence", entry.Evidence.Select(
                evidence => evidenceNumbers[evidence.Href].ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal))
            .Add("owner", Cell(entry.Owner, format))
            .Add("due", finding.Due?.Text)
            .Add("cause", Text(entry.Cause, format))
            .Add("correction", Text(entry.Correction, format))
            .Add("action", Text(entry.Action, format))
            .Add("verified", Text(AuditWords.Of(entry.Verified, finding.VerifiedOn?.Text), format))
            .Add("carried_from", entry.CarriedFrom);
    }

    private static string? Text(string? text, IModelFormat format) => text is null ? null : format.Text(text);

    private static string? Cell(string? text, IModelFormat format) => text is null ? null : format.Cell(text);
}
