using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The cells of a check that people write in.</summary>
internal sealed class WorksheetCells(Sheet sheet, DocumentTarget? target)
{
    private const double SmallSize = 7.5;
    private const double SampledWidth = 32;

    private readonly double shortLabel = Width(sheet, 15, 20); // "By" and "On"
    private readonly double ofWidth = Width(sheet, 8, 15);
    private readonly double fileLabel = Width(sheet, 19, 24);

    /// <summary>Who checked the control and when; several people write their letters before their names.</summary>
    public IReadOnlyList<Block> Signed(ChecklistItem item)
    {
        var place = target is null ? "" : sheet.Words.Format("paper.on-target", target.Title);
        var by = new TextField(NameOf(item, null, "by"), sheet.Words.Format("paper.initials-of-on", item.Label,
            place)) { FontSize = SmallSize };
        var on = new DateField(NameOf(item, null, "on"), sheet.Words.Format("paper.checked-on-target", item.Label, place))
        {
            Format = sheet.Words["paper.date-format"],
            FontSize = SmallSize,
        };
        return [Line(by, sheet.Words["common.by"], shortLabel), Line(on, sheet.Words["common.on"], shortLabel)];
    }

    /// <summary>The same side by side, for a column of a target.</summary>
    public IReadOnlyList<Block> SignedOnALine(ChecklistItem item)
    {
        var lines = Signed(item);
        return [new Columns([.. lines.Select(line => new Column(ColumnWidth.Share(), line))]) { Gap = 4, SpaceAfter = 0 }];
    }

    /// <summary>Evidence, and below it the boxes with the sample beside them, for a column of a target.</summary>
    public IReadOnlyList<Block> Stacked(ChecklistItem item, ChecklistCheck check)
    {
        var answer = Answer(item, check);
        return
        [
            Evidence(item, check),
            new Columns(
                new Column(ColumnWidth.Fixed(WorksheetStyles.BoxCell * 4), answer[0]),
                new Column(ColumnWidth.Share(), [.. answer.Skip(1)]))
            {
                Gap = 5,
                SpaceBefore = 2,
                SpaceAfter = 0,
            },
        ];
    }

    public WriteArea Evidence(ChecklistItem item, ChecklistCheck check)
    {
        var what = AnswerLayout.What(sheet.Words, item, check, target);
        var field = new TextField(NameOf(item, check, "note"), sheet.Words.Format("paper.objective-evidence-for", what))
        {
            IsMultiline = true,
            IsBounded = true,
            FontSize = 8.5,
        };
        return new WriteArea(field) { MinimumHeight = WorksheetStyles.EvidenceHeight, GoesOn = sheet.Continuations.Of(what) };
    }

    /// <summary>The answer, the size of the sample, and a file where one is needed; of a whole control, who checked it and when.</summary>
    public IReadOnlyList<Block> Answer(ChecklistItem item, ChecklistCheck check)
    {
        var what = AnswerLayout.What(sheet.Words, item, check, target);
        var file = new TextField(NameOf(item, check, "evidence"),
            sheet.Words.Format("paper.evidence-for-check", what)) { FontSize = SmallSize };
        return
        [
            AnswerLayout.Compact(sheet.Words, item, check, target),
            Sample(item, check, what),
            .. check.Evidence == EvidenceNeed.Required
                ? [Line(file, sheet.Words["paper.file"], fileLabel) with
                {
                    GoesOn = sheet.Continuations.Of(sheet.Words.Format("paper.file-reference", what)),
                }]
                : Array.Empty<Block>(),
            .. check.IsWholeControl ? Signed(item) : [],
        ];
    }

    private Columns Sample(ChecklistItem item, ChecklistCheck check, string what)
    {
        FieldLine Number(string kind, string description) =>
            Line(new TextField(NameOf(item, check, kind), description) { FontSize = SmallSize }, "", 0);
        return new Columns(
            Word(sheet.Words["paper.sampled"], SampledWidth),
                new Column(ColumnWidth.Share(), Number("sample", sheet.Words.Format("paper.sample-size", what))),
            Word(sheet.Words["common.of"], ofWidth), new Column(ColumnWidth.Share(),
                Number("sample-of", sheet.Words.Format("paper.sample-of", what))))
        {
            Gap = 1,
            SpaceAfter = 0,
        };
    }

    private static Column Word(string text, double width) =>
        new(ColumnWidth.Fixed(width), new Paragraph(text) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }) { Top = 2 };

    private static FieldLine Line(FormField field, string label, double labelWidth) => new(Bounded(field), label)
    {
        LabelWidth = labelWidth == 0 ? null : labelWidth,
        Spacing = WorksheetStyles.Line,
        SpaceAfter = 0,
    };

    private static FormField Bounded(FormField field) => field is TextField text ? text with { IsBounded = true } : field;

    private string NameOf(ChecklistItem item, ChecklistCheck? check, string kind) =>
        FieldNames.OfCheck(item.Id, check?.Id ?? "", target?.Id, kind);

    /// <summary>English has the shortest words.</summary>
    private static double Width(Sheet sheet, double english, double other) => sheet.Words.Speak("en") ? english : other;
}
