using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Sheets;

/// <summary>The lines of a table to fill in: every check, for every target.</summary>
internal static class AnswerRows
{
    public static IEnumerable<AnswerRow> Of(ChecklistDocument document)
    {
        var targets = document.Targets.Select(target => (DocumentTarget?)target).DefaultIfEmpty().ToList();
        foreach (var section in document.Sections.SelectMany(section => section.Flatten()))
        {
            foreach (var item in section.Items)
            {
                foreach (var check in item.Checks)
                {
                    foreach (var target in targets)
                    {
                        yield return Row(document, section, item, check, target);
                    }
                }
            }
        }
    }

    private static AnswerRow Row(
        ChecklistDocument document, ChecklistSection section, ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        try
        {
            return RowOf(document, section, item, check, target);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, null, "control", item.Id))
        {
            throw;
        }
    }

    private static AnswerRow RowOf(
        ChecklistDocument document, ChecklistSection section, ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var result = FormAnswers.Of(document, item, check, target?.Id);
        return new AnswerRow(item, check, target)
        {
            Cells = new Dictionary<AnswerColumn, string>
            {
                [AnswerColumn.Control] = item.Label,
                [AnswerColumn.Check] = check.Id,
                [AnswerColumn.Target] = target?.Title ?? "",
                [AnswerColumn.Group] = section.Title,
                [AnswerColumn.Severity] = document.Words.Of(item.Severity) ?? "",
                [AnswerColumn.Title] = item.Title,
                [AnswerColumn.Task] = Task(item, check, document.Words),
                [AnswerColumn.Known] = FormAnswers.Known(document, item, check, target?.Id) ?? "",
                [AnswerColumn.Answer] = Word(check, result, document.Words),
                [AnswerColumn.Result] = check.TakesVerdict ? Label(result, document.Words) : "",
                [AnswerColumn.Note] = result?.Note ?? "",
                [AnswerColumn.Evidence] = EvidenceLine.Write(result?.Evidence ?? []),
                [AnswerColumn.By] = result?.By ?? "",
                [AnswerColumn.On] = result?.On ?? "",
                [AnswerColumn.ControlId] = item.Id,
                [AnswerColumn.CheckId] = check.Id,
                [AnswerColumn.TargetId] = target?.Id ?? "",
                [AnswerColumn.Shown] = AnswerColumns.ShownOf(item.Label, check.Id, target?.Title ?? ""),
                [AnswerColumn.Kind] = MachineWord.Of(check.Answer),
                [AnswerColumn.CarriedFrom] = result?.CarriedFrom ?? "",
                [AnswerColumn.Digest] = check.RequirementDigest,
                [AnswerColumn.Catalog] = document.Id,
                [AnswerColumn.Version] = document.Version ?? "",
                [AnswerColumn.DocumentDigest] = document.Digest,
                [AnswerColumn.Assessment] = document.Answers?.Assessment.Id ?? "",
                [AnswerColumn.Profile] = document.Tailoring?.ProfileId ?? "",
                [AnswerColumn.Copy] = document.Copy ?? "",
            },
        };
    }

    /// <summary>As the lists of a workbook have it; a value as it is.</summary>
    private static string Word(ChecklistCheck check, CheckResult? result, Words words) => result switch
    {
        _ when check.TakesVerdict => result?.Value ?? "",
        { Result: Verdict.Fail } when check.Answer == AnswerKind.Tick => words["form.not-done"],
        { Value: { } value } when check.Answer is not (AnswerKind.Tick or AnswerKind.Verdict) => value,
        { Result: not (null or Verdict.NotChecked) } => Label(result, words),
        { Value: not null } when check.Answer == AnswerKind.Tick => words["form.done"],
        _ => result?.Value ?? "",
    };

    private static string Label(CheckResult? result, Words words) =>
        result?.Result is { } verdict and not Verdict.NotChecked ? VerdictWords.LabelOf(verdict, words) : "";

    /// <summary>What to do and what to expect; the requirement itself where the control is its own check.</summary>
    private static string Task(ChecklistItem item, ChecklistCheck check, Words words)
    {
        var text = check.IsWholeControl ? item.Statement : check.Text;
        var method = string.Join(
            ", ", new[] { check.Method is { } word ? words.Of(word) : null, words.Of(check.Evidence) }.OfType<string>());
        var parts = new[]
        {
            check.Condition is null ? null : words.Format("sheet.only-when", check.Condition),
            text is null ? null : PlainProse.Render(text),
            check.Command?.Run,
            check.Expect is null ? null : words.Format("sheet.expect", PlainProse.Render(check.Expect)),
            check.Choices.Count == 0 ? null : words.Format("sheet.choose", string.Join(" / ", check.Choices)),
            check.Passes is null ? null : words.Format("sheet.passes", check.Passes.Words),
            method.Length == 0 ? null : char.ToUpperInvariant(method[0]) + method[1..],
        };
        return string.Join("\n", parts.OfType<string>());
    }
}

/// <summary>One line of a table that people fill in: a check, for one target.</summary>
/// <param name="Target">Null where the checklist names no targets.</param>
internal sealed record AnswerRow(ChecklistItem Item, ChecklistCheck Check, DocumentTarget? Target)
{
    /// <summary>What is asked and what is known already, by column.</summary>
    public required IReadOnlyDictionary<AnswerColumn, string> Cells { get; init; }
}
