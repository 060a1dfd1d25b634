using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The lines below the checks of a control: notes, who checked and when, and evidence where a check requires some.</summary>
internal sealed class RecordLayout(Sheet sheet)
{
    private static readonly double InitialsColumn = Length.Millimetres(24);
    private static readonly double DateColumn = Length.Millimetres(32);

    private readonly IReadOnlyList<DocumentTarget> targets = sheet.Document.Targets;

    public Group Record(ChecklistItem item)
    {
        var needsEvidence = item.Checks.Any(check => check.Evidence == EvidenceNeed.Required);
        IReadOnlyList<Block> lines = targets.Count switch
        {
            0 => [Signed(item, Notes(item, null)), .. needsEvidence ? [Evidence(item, null)] : Array.Empty<Block>()],
            1 => [Signed(item, Notes(item, targets[0])), .. needsEvidence ? [Evidence(item, targets[0])] : Array.Empty<Block>()],
            _ =>
            [
                .. Pairs(targets.Select(target => Notes(item, target))),
                .. Pairs(needsEvidence ? targets.Select(target => Evidence(item, target)) : []),
                Signed(item, null),
            ],
        };
        return new Group(lines) { KeepTogether = true, SpaceBefore = 1 };
    }

    private FieldLine Notes(ChecklistItem item, DocumentTarget? target)
    {
        var label = Label(sheet.Words["common.notes"], target);
        var field = new TextField(FieldNames.OfControl(item.Id, target?.Id, "note"),
            sheet.Words.Format("paper.notes-on", item.Label, On(target)))
        {
            IsMultiline = true,
            IsBounded = true,
            FontSize = 9,
        };
        return Line(field, label) with { GoesOn = sheet.Continuations.Of(sheet.Words.Format("paper.notes-reference", item.Label,
            On(target))) };
    }

    private FieldLine Evidence(ChecklistItem item, DocumentTarget? target)
    {
        var field = new TextField(
            FieldNames.OfControl(item.Id, target?.Id, "evidence"), sheet.Words.Format("paper.evidence-for", item.Label, On(target)))
            {
                FontSize = 9,
            };
        return Line(
            field, target is null ? sheet.Words["paper.evidence-required"] : Label(sheet.Words["common.evidence"], target)) with
            {
                GoesOn = sheet.Continuations.Of(sheet.Words.Format("paper.evidence-reference", item.Label, On(target))),
            };
    }

    private static IEnumerable<Block> Pairs(IEnumerable<FieldLine> lines) => lines.Chunk(2).Select(pair => new Columns(
        [
            .. pair.Select(line => new Column(ColumnWidth.Share(), line)),
            .. pair.Length == 1 ? [new Column(ColumnWidth.Share())] : Array.Empty<Column>(),
        ])
    {
        KeepTogether = true,
        SpaceAfter = 0,
    });

    /// <summary>Lines for the initials and the date of who looked at a control.</summary>
    /// <param name="first">Null where the notes have lines of their own.</param>
    private Columns Signed(ChecklistItem item, FieldLine? first)
    {
        var initials = Line(
            new TextField(FieldNames.OfControl(item.Id, null, "by"),
                sheet.Words.Format("paper.initials-of", item.Label)) { FontSize = 9 }, sheet.Words["common.initials"]);
        var date = Line(
            new DateField(FieldNames.OfControl(item.Id, null, "on"), sheet.Words.Format("paper.checked-on", item.Label))
            {
                Format = sheet.Words["paper.date-format"],
                FontSize = 9,
            }, sheet.Words["paper.day"]);
        return new Columns(
            first is null ? new Column(ColumnWidth.Share()) : new Column(ColumnWidth.Share(), first),
            new Column(ColumnWidth.Fixed(InitialsColumn), initials),
            new Column(ColumnWidth.Fixed(DateColumn), date))
        {
            Gap = 8,
            KeepTogether = true,
            SpaceAfter = 0,
        };
    }

    private string Label(string word, DocumentTarget? target) => target is null || targets.Count < 2 ? word : $"{word}, {target.Title}";

    private string On(DocumentTarget? target) => target is null ? "" : sheet.Words.Format("paper.on-target", target.Title);

    /// <summary>The label is on the line, so that no height is lost to it.</summary>
    private static FieldLine Line(FormField field, string label) =>
        new(field, label) { LabelWidth = (label.Length * 4.1) + 6, SpaceAfter = 0 };
}
