using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>One check on paper: what to do on the left, the boxes on the right.</summary>
internal sealed class CheckLayout(PdfProse prose)
{
    private static readonly IReadOnlyList<RadioOption> Verdicts =
        [new("pass", "Pass"), new("fail", "Fail"), new("not-applicable", "Not applicable")];

    public Block Check(ChecklistItem item, ChecklistCheck check)
    {
        var columns = new Columns(
            new Column(ColumnWidth.Share(), Text(item, check)),
            new Column(ColumnWidth.Fixed(HandoutStyles.AnswerColumn), Answer(item, check)))
        {
            Gap = HandoutStyles.Gutter,
            SpaceAfter = 2,
        };
        return check.IsWholeControl
            ? columns
            : new Group(new Rule { Width = 0.5, SpaceBefore = 4, SpaceAfter = 4, KeepWithNext = true }, columns) { KeepTogether = true, SpaceAfter = 2 };
    }

    private IReadOnlyList<Block> Text(ChecklistItem item, ChecklistCheck check)
    {
        if (check.IsWholeControl)
        {
            return item.Statement is null ? [new Paragraph("Verified.")] : prose.Blocks(item.Statement);
        }

        var key = Inline.Bold(check.Id);
        IReadOnlyList<Block> text = prose.Inline(check.Text) is { } inline
            ? [new Paragraph([key, "  ", .. inline]) { SpaceAfter = 2 }]
            : [new Paragraph(key) { KeepWithNext = true, SpaceAfter = 0 }, .. prose.Blocks(check.Text)];
        IReadOnlyList<Block> command = check.Command is null ? [] : [new CodeBlock(check.Command.Run) { SpaceAfter = 3 }];
        IReadOnlyList<Block> when = check.Condition is { } condition ? [When(condition)] : [];
        return [.. when, .. text, .. command, .. Expect(check)];
    }

    /// <summary>Stands first: who is not concerned reads no further.</summary>
    internal static Paragraph When(string condition) =>
        new(Inline.Bold("Only when "), $"{condition}.") { Style = HandoutStyles.Expect, SpaceAfter = 2, KeepWithNext = true };

    /// <summary>What is expected and how it is found out, on one line where the text allows.</summary>
    private IReadOnlyList<Block> Expect(ChecklistCheck check)
    {
        var method = Method(check);
        if (check.Expect is null)
        {
            return method.Count == 0 ? [] : [new Paragraph(method) { Style = HandoutStyles.Expect, SpaceAfter = 1 }];
        }

        if (prose.Inline(check.Expect) is { } inline)
        {
            IReadOnlyList<Inline> gap = method.Count == 0 ? [] : ["   "];
            return [new Paragraph([Inline.Bold("Expect"), "  ", .. inline, .. gap, .. method]) { Style = HandoutStyles.Expect, SpaceAfter = 1 }];
        }

        return
        [
            new Paragraph([Inline.Bold("Expect"), "   ", .. method]) { Style = HandoutStyles.Expect, KeepWithNext = true, SpaceAfter = 0 },
            .. prose.Blocks(check.Expect),
        ];
    }

    private static IReadOnlyList<Inline> Method(ChecklistCheck check)
    {
        var words = new[] { check.Method is { } method ? Wording.Of(method) : null, Wording.Of(check.Evidence) }.OfType<string>().ToList();
        return words.Count == 0 ? [] : [new StyledInline([string.Join(", ", words)]) { IsItalic = true, Scale = 0.94 }];
    }

    private static IReadOnlyList<Block> Answer(ChecklistItem item, ChecklistCheck check)
    {
        var what = check.IsWholeControl ? item.Label : $"{item.Label} {check.Id}";
        var name = FieldNames.OfCheck(item.Id, check.Id, null, check.Answer is AnswerKind.Verdict or AnswerKind.Tick ? "result" : "value");
        return check.Answer switch
        {
            AnswerKind.Verdict => [Verdict(new RadioGroup(name, $"Result of {what}", Verdicts))],
            AnswerKind.Tick => [new TickRow(new TickBox(new CheckBox(name, $"{what} is done"), "Done")) { CellWidth = HandoutStyles.AnswerColumn }],
            AnswerKind.Choice => [Choice(name, what, check.Choices)],
            AnswerKind.Date => [new FieldLine(new DateField(name, $"Date for {what}, as YYYY-MM-DD") { FontSize = 9 }, "Date")],
            AnswerKind.Number => [new FieldLine(new TextField(name, $"Number for {what}") { FontSize = 9 }, "Number")],
            AnswerKind.Text => [new FieldLine(new TextField(name, $"Answer to {what}") { IsMultiline = true, FontSize = 9 }, "Answer") { Lines = 2 }],
            _ => throw new InvalidOperationException($"no field for {check.Answer}"),
        };
    }

    private static TickRow Verdict(RadioGroup group) =>
        new([.. group.Options.Select(option => new TickBox(group, option))]) { CellWidth = HandoutStyles.AnswerCell };

    private static TickRow Choice(string name, string what, IReadOnlyList<string> choices)
    {
        var options = choices.Select((choice, index) => new RadioOption($"choice-{index + 1}", choice)).ToList();
        var group = new RadioGroup(name, $"Choice for {what}", options);
        return new TickRow([.. options.Select(option => new TickBox(group, option))]) { CellWidth = HandoutStyles.AnswerColumn / 2 };
    }
}
