using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The cells of a check that people write in.</summary>
internal sealed class WorksheetCells(Sheet sheet, DocumentTarget? target)
{
    private const double LabelWidth = 15; // "By" and "On"
    private const double DateWidth = 43.5; // ten characters
    private const int LongestInitials = 3; // more go on a line of their own

    private readonly IReadOnlyDictionary<string, string> values = PaperValues.Of(sheet.Document);

    /// <summary>Which check it is, and below how many were looked at of how many.</summary>
    public IReadOnlyList<Block> Reference(ChecklistItem item, ChecklistCheck check)
    {
        var what = AnswerLayout.What(item, check, target);
        IReadOnlyList<Inline> id = check.IsWholeControl ? [] : ["  ", new StyledInline([check.Id]) { IsBold = true, Scale = 1.25 }];
        return
        [
            new Paragraph([Inline.Bold(item.Label), .. id]) { Style = HandoutStyles.Tiny, SpaceAfter = 2 },
            new Paragraph("Sampled") { Style = HandoutStyles.Tiny, SpaceAfter = 0 },
            new Columns(
                new Column(ColumnWidth.Share(), Line(item, check, "sample", $"How many were looked at for {what}", "")),
                new Column(ColumnWidth.Fixed(8), new Paragraph("of") { Style = HandoutStyles.Tiny, SpaceAfter = 0 }) { Top = 2 },
                new Column(ColumnWidth.Share(), Line(item, check, "sample-of", $"Of how many, for {what}", "")))
            {
                Gap = 1,
                SpaceAfter = 0,
            },
        ];
    }

    public IReadOnlyList<Block> Evidence(ChecklistItem item, ChecklistCheck check)
    {
        var what = AnswerLayout.What(item, check, target);
        var field = new TextField(NameOf(item, check, "note"), $"Objective evidence for {what}: what was seen, and why it does not pass")
        {
            IsMultiline = true,
            IsBounded = true,
            FontSize = 8.5,
        };
        return [new WriteArea(field) { MinimumHeight = WorksheetStyles.EvidenceHeight, GoesOn = sheet.Continuations.Of(what) }];
    }

    public IReadOnlyList<Block> Answer(ChecklistItem item, ChecklistCheck check)
    {
        var what = AnswerLayout.What(item, check, target);
        var by = Line(item, check, "by", $"Initials of who checked {what}", "By");
        var date = new DateField(NameOf(item, check, "on"), $"Date on which {what} was checked, as YYYY-MM-DD") { FontSize = 7.5 };
        var on = new FieldLine(date, "On") { LabelWidth = LabelWidth, Spacing = WorksheetStyles.Line, SpaceAfter = 0 };
        var isLong = values.TryGetValue(NameOf(item, check, "by"), out var name) && name.Length > LongestInitials;
        IReadOnlyList<Block> signed = isLong
            ? [by, on]
            : [new Columns(new Column(ColumnWidth.Share(), by), new Column(ColumnWidth.Fixed(LabelWidth + DateWidth), on))
            {
                Gap = 2,
                SpaceAfter = 0,
            }];
        IReadOnlyList<Block> file = check.Evidence == EvidenceNeed.Required
            ? [Line(item, check, "evidence", $"Evidence for {what}: address or file name",
                "File") with { LabelWidth = 19, GoesOn = sheet.Continuations.Of($"{what}, file") }]
            : [];
        return [AnswerLayout.Compact(item, check, target), .. signed, .. file];
    }

    private FieldLine Line(ChecklistItem item, ChecklistCheck check, string kind, string description, string label) =>
        new(new TextField(NameOf(item, check, kind), description) { FontSize = 7.5, IsBounded = true }, label)
        {
            LabelWidth = label.Length == 0 ? null : LabelWidth,
            Spacing = WorksheetStyles.Line,
            SpaceAfter = 0,
        };

    private string NameOf(ChecklistItem item, ChecklistCheck check, string kind) => FieldNames.OfCheck(item.Id, check.Id, target?.Id, kind);
}
