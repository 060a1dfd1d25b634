using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>Where the answer to a check goes: boxes or a line, as wide as the column at the outer edge.</summary>
internal static class AnswerLayout
{
    private static IReadOnlyList<RadioOption> Verdicts(Words words) =>
    [
        new("pass", words["paper.pass"]), new("fail", words["paper.fail"]), new("partial", words["paper.partial"]),
        new("not-applicable", words["paper.na"]),
    ];

    /// <summary>The answer to a check, once or for one target.</summary>
    /// <param name="hasHeads">The boxes of a verdict have their labels above; without, a row further up has them.</param>
    public static Block Answer(Words words, ChecklistItem item, ChecklistCheck check, DocumentTarget? target, bool hasHeads)
    {
        var block = Field(words, item, check, target, hasHeads);
        return check.TakesVerdict ? Judged(block, Beside(words, item, check, target)) : block;
    }

    private static Block Field(Words words, ChecklistItem item, ChecklistCheck check, DocumentTarget? target, bool hasHeads)
    {
        var what = What(words, item, check, target);
        var name = NameOf(item, check, target);
        return check.Answer switch
        {
            AnswerKind.Verdict => Verdict(new RadioGroup(name, words.Format("paper.result-of", what), Verdicts(words)), hasHeads),
            AnswerKind.Tick =>
                new TickRow(new TickBox(new CheckBox(name, words.Format("paper.is-done", what)), words["common.done"]))
                {
                    CellWidth = HandoutStyles.AnswerColumn,
                    SpaceAfter = 0,
                },
            AnswerKind.Choice => Choice(words, name, what, check.Choices),
            AnswerKind.Date => Line(
                new DateField(name, words.Format("paper.date-for", what)) { Format = words["paper.date-format"], FontSize = 9 },
                words["common.date"]),
            AnswerKind.Number => Line(new TextField(name, words.Format("paper.number-for", what)) { FontSize = 9 }, words["common.number"]),
            AnswerKind.Text =>
                Line(new TextField(name, words.Format("paper.answer-to", what)) { IsMultiline = true, FontSize = 9 },
                    words["common.answer"]) with { Lines = 2 },
            _ => throw new InvalidOperationException($"no field for {check.Answer}"),
        };
    }

    /// <summary>The same in little room: four boxes in a row, each below its word, or a line.</summary>
    public static Block Compact(Words words, ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var block = Field(words, item, check, target, hasHeads: false);
        var small = block switch
        {
            TickRow row => Small(row, check.Answer == AnswerKind.Verdict),
            FieldLine line => line with { Spacing = WorksheetStyles.Line, SpaceAfter = 1 },
            _ => block,
        };
        return check.TakesVerdict ? Judged(small, Small(Beside(words, item, check, target), isVerdict: true)) : small;
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
    private static TickRow Beside(Words words, ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var name = FieldNames.OfCheck(item.Id, check.Id, target?.Id, FieldNames.Result);
        var row = Verdict(new RadioGroup(name, words.Format("paper.result-of", What(words, item, check, target)), Verdicts(words)),
            hasHeads: true);
        return row with { BoxSize = WorksheetStyles.BoxSide, SpaceBefore = 2 };
    }

    public static string What(Words words, ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var what = check.IsWholeControl ? item.Label : $"{item.Label} {check.Id}";
        return target is null ? what : words.Format("common.on-target", what, target.Title);
    }

    public static string NameOf(ChecklistItem item, ChecklistCheck check, DocumentTarget? target) =>
        FieldNames.OfCheck(item.Id, check.Id, target?.Id, FieldNames.KindOf(check.Answer));

    /// <summary>The words above the boxes, to be repeated where a control goes on on another page.</summary>
    public static Columns Heads(Words words) => new([.. Verdicts(words).Select(verdict => new Column(
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

    private static TickRow Choice(Words words, string name, string what, IReadOnlyList<string> choices)
    {
        var options = choices.Select((choice, index) => new RadioOption($"choice-{index + 1}", choice)).ToList();
        var group = new RadioGroup(name, words.Format("paper.choice-for", what), options);
        return new TickRow([.. options.Select(option => new TickBox(group, option))])
        {
            CellWidth = HandoutStyles.AnswerColumn / 2,
            SpaceAfter = 0,
        };
    }

    private static FieldLine Line(FormField field, string label) => new(field, label) { SpaceAfter = 0 };
}
