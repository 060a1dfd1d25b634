using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>Where the answer to a check goes: boxes or a line, as wide as the column at the outer edge.</summary>
internal static class AnswerLayout
{
    private static readonly IReadOnlyList<RadioOption> Verdicts =
        [new("pass", "Pass"), new("fail", "Fail"), new("partial", "Partial"), new("not-applicable", "n/a")];

    /// <summary>The answer to a check, once or for one target.</summary>
    /// <param name="hasHeads">The boxes of a verdict have their labels above; without, a row further up has them.</param>
    public static Block Answer(ChecklistItem item, ChecklistCheck check, DocumentTarget? target, bool hasHeads)
    {
        var block = Field(item, check, target, hasHeads);
        return check.TakesVerdict ? Judged(block, Beside(item, check, target)) : block;
    }

    private static Block Field(ChecklistItem item, ChecklistCheck check, DocumentTarget? target, bool hasHeads)
    {
        var what = What(item, check, target);
        var name = NameOf(item, check, target);
        return check.Answer switch
        {
            AnswerKind.Verdict => Verdict(new RadioGroup(name, $"Result of {what}", Verdicts), hasHeads),
            AnswerKind.Tick =>
                new TickRow(new TickBox(new CheckBox(name, $"{what} is done"), "Done"))
                {
                    CellWidth = HandoutStyles.AnswerColumn,
                    SpaceAfter = 0,
                },
            AnswerKind.Choice => Choice(name, what, check.Choices),
            AnswerKind.Date => Line(new DateField(name, $"Date for {what}, as YYYY-MM-DD") { FontSize = 9 }, "Date"),
            AnswerKind.Number => Line(new TextField(name, $"Number for {what}") { FontSize = 9 }, "Number"),
            AnswerKind.Text =>
                Line(new TextField(name, $"Answer to {what}") { IsMultiline = true, FontSize = 9 }, "Answer") with { Lines = 2 },
            _ => throw new InvalidOperationException($"no field for {check.Answer}"),
        };
    }

    /// <summary>The same in little room: four boxes in a row, each below its word, or a line.</summary>
    public static Block Compact(ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var block = Field(item, check, target, hasHeads: false);
        var small = block switch
        {
            TickRow row => Small(row, check.Answer == AnswerKind.Verdict),
            FieldLine line => line with { Spacing = WorksheetStyles.Line, SpaceAfter = 1 },
            _ => block,
        };
        return check.TakesVerdict ? Judged(small, Small(Beside(item, check, target), isVerdict: true)) : small;
    }

    /// <summary>What the value means stands below it, and below the boxes of a choice behind a rule.</summary>
    private static Group Judged(Block value, TickRow verdict)
    {
        IReadOnlyList<Block> rule = value is TickRow ? [new Rule { Width = 0.35, SpaceBefore = 2, SpaceAfter = 2 }] : [];
        return new Group([value, .. rule, verdict]) { KeepTogether = true, SpaceAfter = 0 };
    }

    private static TickRow Small(TickRow row, bool isVerdict) => row with
    {
        BoxSize = WorksheetStyles.BoxSide,
        CellWidth = isVerdict ? WorksheetStyles.BoxCell : WorksheetStyles.BoxCell * 4,
        Labels = isVerdict ? TickLabels.Above : TickLabels.Beside,
        SpaceAfter = 1,
    };

    /// <summary>The boxes of a verdict beside a value that nothing judges, in the columns of those of other checks.</summary>
    private static TickRow Beside(ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var name = FieldNames.OfCheck(item.Id, check.Id, target?.Id, FieldNames.Result);
        var row = Verdict(new RadioGroup(name, $"Result of {What(item, check, target)}", Verdicts), hasHeads: true);
        return row with { BoxSize = WorksheetStyles.BoxSide, SpaceBefore = 2 };
    }

    public static string What(ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var what = check.IsWholeControl ? item.Label : $"{item.Label} {check.Id}";
        return target is null ? what : $"{what} on {target.Title}";
    }

    public static string NameOf(ChecklistItem item, ChecklistCheck check, DocumentTarget? target) =>
        FieldNames.OfCheck(item.Id, check.Id, target?.Id, FieldNames.KindOf(check.Answer));

    /// <summary>The words above the boxes, to be repeated where a control goes on on another page.</summary>
    public static Columns Heads() => new([.. Verdicts.Select(verdict => new Column(
        ColumnWidth.Fixed(HandoutStyles.AnswerCell),
        new Paragraph(verdict.Label) { Style = HandoutStyles.Tiny, Alignment = TextAlignment.Center, SpaceAfter = 0 }))])
    {
        Gap = 0,
        SpaceAfter = 0,
    };

    private static TickRow Verdict(RadioGroup group, bool hasHeads) => new([.. group.Options.Select(option => new TickBox(group, option))])
    {
        CellWidth = HandoutStyles.AnswerCell,
        Labels = hasHeads ? TickLabels.Above : TickLabels.None,
        SpaceAfter = 0,
    };

    private static TickRow Choice(string name, string what, IReadOnlyList<string> choices)
    {
        var options = choices.Select((choice, index) => new RadioOption($"choice-{index + 1}", choice)).ToList();
        var group = new RadioGroup(name, $"Choice for {what}", options);
        return new TickRow([.. options.Select(option => new TickBox(group, option))])
        {
            CellWidth = HandoutStyles.AnswerColumn / 2,
            SpaceAfter = 0,
        };
    }

    private static FieldLine Line(FormField field, string label) => new(field, label) { SpaceAfter = 0 };
}
