using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>The sheet that is worked on: one row for each check and target, with cells to fill in at the right.</summary>
internal sealed class ChecklistSheet(ChecklistDocument document, PaperSize paper, ChoiceLists lists)
{
    public const string Name = "form.sheet-checklist";

    /// <summary>The catalog's columns stand once, on the first sheet.</summary>
    private static readonly IReadOnlyList<AnswerColumn> Columns = [.. AnswerColumns.All.TakeWhile(column => column < AnswerColumn.Catalog)];

    public Sheet Build()
    {
        var rows = AnswerRows.Of(document).ToList();
        var (answer, result) = (CellNames.Column(IndexOf(AnswerColumn.Answer)), CellNames.Column(IndexOf(AnswerColumn.Result)));
        return new Sheet(document.Words[Name], [.. Columns.Select(Column)], [Head(), .. rows.Select(Row)])
        {
            HasHead = true,
            IsLandscape = true,
            Words = document.Words,
            IsLetter = paper == PaperSize.Letter,
            Header = (document.Title, document.Classification ?? "",
                document.Version is null ? "" : document.Words.Format("common.version-of", document.Version)),
            Footer = $"{document.Id} {document.ShortDigest}",
            Rules = [.. Rules(rows)],
            ResultRange = string.Create(CultureInfo.InvariantCulture, $"{answer}2:{result}{Math.Max(rows.Count + 1, 2)}"),
        };
    }

    private static int IndexOf(AnswerColumn column) => Columns.ToList().IndexOf(column);

    private SheetColumn Column(AnswerColumn column) => column switch
    {
        AnswerColumn.Control => new(13),
        AnswerColumn.Check => new(7),
        AnswerColumn.Target => new(14, IsHidden: document.Targets.Count == 0),
        AnswerColumn.Group => new(18),
        AnswerColumn.Severity => new(9, IsHidden: !AnswerColumns.IsUsed(document, column)),
        AnswerColumn.Title => new(28),
        AnswerColumn.Task => new(52),
        AnswerColumn.Known => new(28, IsHidden: document.Answers is null),
        AnswerColumn.Answer => new(15),
        AnswerColumn.Result => new(15, IsHidden: !AnswerColumns.IsUsed(document, column)),
        AnswerColumn.Note => new(34),
        AnswerColumn.Evidence => new(24),
        AnswerColumn.By => new(12),
        AnswerColumn.On => new(12),
        _ => new(12, IsHidden: true),
    };

    private IReadOnlyList<Cell> Head() => [.. Columns.Select(column =>
        new Cell(CellStyle.Head, AnswerColumns.NameOf(column, document.Words)))];

    private static IReadOnlyList<Cell> Row(AnswerRow row) => [.. Columns.Select(column => Cell(row, column))];

    private static Cell Cell(AnswerRow row, AnswerColumn column)
    {
        var text = row.Cells.GetValueOrDefault(column, "");
        return column switch
        {
            AnswerColumn.Answer => AnswerCell(row.Check.Answer, text),
            AnswerColumn.Result when row.Check.TakesVerdict => new Cell(CellStyle.TextInput, text),
            AnswerColumn.On => DateCell(text),
            AnswerColumn.Note or AnswerColumn.Evidence or AnswerColumn.By => new Cell(CellStyle.TextInput, text),
            AnswerColumn.Control => new Cell(CellStyle.Strong, text),
            AnswerColumn.Group or AnswerColumn.Severity => new Cell(CellStyle.Label, text),
            _ => new Cell(CellStyle.Text, text),
        };
    }

    private static Cell AnswerCell(AnswerKind kind, string text) => kind switch
    {
        AnswerKind.Date => DateCell(text),
        AnswerKind.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number.ToString("R", CultureInfo.InvariantCulture) == text =>
            new Cell(CellStyle.NumberInput, null, number),
        AnswerKind.Number => new Cell(CellStyle.NumberInput, text),
        _ => new Cell(CellStyle.TextInput, text),
    };

    /// <summary>As a number of days where the text is a date, so that programs can sort and show it.</summary>
    private static Cell DateCell(string text) =>
        SheetDate.DayOf(text) is { } day ? new Cell(CellStyle.DateInput, null, day) : new Cell(CellStyle.DateInput, text);

    private IEnumerable<CellRule> Rules(IReadOnlyList<AnswerRow> rows)
    {
        var column = IndexOf(AnswerColumn.Answer);
        foreach (var group in rows.Select((row, index) => (Row: row, Index: index + 1)).GroupBy(entry => RuleOf(entry.Row)))
        {
            if (group.Key is { } rule)
            {
                yield return rule with { Range = CellNames.Ranges(column, group.Select(entry => entry.Index)) };
            }
        }

        var judged = rows.Select((row, index) => (Row: row, Index: index + 1)).Where(entry => entry.Row.Check.TakesVerdict).ToList();
        if (judged.Count > 0)
        {
            yield return Verdicts(document.Words["sheet.judge-value"]) with
            {
                Range = CellNames.Ranges(IndexOf(AnswerColumn.Result), judged.Select(entry => entry.Index)),
            };
        }

        if (rows.Count > 0)
        {
            yield return new CellRule(
                CellNames.Ranges(IndexOf(AnswerColumn.On), Enumerable.Range(1, rows.Count)), null, document.Words["common.date"],
                    document.Words["sheet.date-help"])
                {
                    IsDate = true,
                };
        }
    }

    private CellRule Verdicts(string help) => new("", $"\"{string.Join(',', WorkbookStyles.ResultWords(document.Words))}\"",
        document.Words["common.result"], help);

    private CellRule? RuleOf(AnswerRow row) => row.Check.Answer switch
    {
        AnswerKind.Verdict => Verdicts(document.Words["sheet.result-help"]),
        AnswerKind.Tick => new CellRule("", $"\"{document.Words["form.done"]},{document.Words["form.not-done"]}\"",
            document.Words["sheet.tick"], document.Words["sheet.tick-help"]),
        AnswerKind.Choice => new CellRule("", lists.RangeOf(row.Check.Choices), document.Words["sheet.choice"],
            document.Words["sheet.choice-help"]),
        AnswerKind.Date => new CellRule("", null, document.Words["common.date"], document.Words["sheet.date-help"]) { IsDate = true },
        AnswerKind.Number => new CellRule("", null, document.Words["common.number"], document.Words["sheet.number-help"]),
        AnswerKind.Text => null,
        _ => throw new InvalidOperationException($"no rule for {row.Check.Answer}"),
    };
}
