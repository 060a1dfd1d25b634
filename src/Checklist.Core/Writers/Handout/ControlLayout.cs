using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;

namespace Checklist.Core.Writers.Handout;

/// <summary>One control on paper: id, severity and keyword in the outer column, the work beside it, boxes in one line down the page.</summary>
internal sealed class ControlLayout(PdfProse prose)
{
    private const double HeavyRule = 2.25;
    private const double LightRule = 0.75;

    private readonly CheckLayout checks = new(prose);

    public Group Control(ChecklistItem item)
    {
        var isHeavy = item.Severity is ControlSeverity.Critical or ControlSeverity.High && !item.IsWithdrawn;
        var columns = new Columns(
            new Column(ColumnWidth.Fixed(HandoutStyles.IdColumn), Margin(item)),
            new Column(ColumnWidth.Share(), Work(item)))
        {
            Gap = HandoutStyles.Gutter,
        };
        return new Group(new Rule { Width = isHeavy ? HeavyRule : LightRule, SpaceAfter = 3, KeepWithNext = true }, columns)
        {
            Role = StructureRole.Sect,
            KeepTogether = true,
            Continued = [$"{item.Label}, continued"],
            Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Control, item.Id)),
            SpaceBefore = 11,
            SpaceAfter = 6,
        };
    }

    private static IReadOnlyList<Block> Margin(ChecklistItem item)
    {
        var blocks = new List<Block> { new Paragraph(item.Label) { Style = HandoutStyles.ControlId, SpaceAfter = 2 } };
        if (item.IsWithdrawn)
        {
            return blocks;
        }

        blocks.Add(SeverityBox(item.Severity));
        if (item.CatalogSeverity is { } before)
        {
            blocks.Add(new Paragraph(Wording.OfChange(before, item.Severity)) { Style = HandoutStyles.Tiny, SpaceAfter = 1.5 });
        }

        if (item.Keyword is { } keyword)
        {
            blocks.Add(new Paragraph(Inline.Bold(Wording.Of(keyword))) { Style = HandoutStyles.Small, SpaceAfter = 2 });
        }

        blocks.AddRange(item.Levels.Concat(item.Roles).Concat(item.Platforms)
            .Select(entry => new Paragraph(entry.Title) { Style = HandoutStyles.Tiny, SpaceAfter = 1.5 }));
        return blocks;
    }

    /// <summary>The word in a box; the line's weight says it again without color.</summary>
    private static Panel SeverityBox(ControlSeverity severity)
    {
        var weight = severity switch
        {
            ControlSeverity.Critical => 2.25,
            ControlSeverity.High => 1.5,
            _ => 0.5,
        };
        var word = Wording.Of(severity);
        IReadOnlyList<Inline> text = weight > 1 ? [Inline.Bold(word)] : [word];
        return new Panel(new Paragraph(text) { Style = HandoutStyles.Small, SpaceAfter = 0 })
        {
            BorderWidth = weight,
            Padding = 2,
            Width = 12 + (word.Length * 4.4),
            SpaceAfter = 3,
        };
    }

    private IReadOnlyList<Block> Work(ChecklistItem item)
    {
        var title = new Heading(3, item.Title)
        {
            Style = HandoutStyles.ControlTitle,
            OutlineTitle = $"{item.Label} {item.Title}",
            SpaceBefore = 0,
            SpaceAfter = 4,
        };
        var isWhole = item.Checks is [{ IsWholeControl: true }];
        var statement = isWhole ? [] : prose.Blocks(item.Statement);
        return
        [
            title,
            .. State(item),
            .. item.Waivers.Select(Waiver),
            .. item.Condition is { } condition ? [CheckLayout.When(condition)] : Array.Empty<Block>(),
            .. statement,
            .. item.Checks.Select(check => checks.Check(item, check)),
            .. item.IsWithdrawn ? [] : Record(item),
        ];
    }

    private static Panel Waiver(DocumentWaiver waiver)
    {
        var where = $"{(waiver.Check is null ? "" : $" for check {waiver.Check}")}{(waiver.Target is null ? "" : $" on {waiver.Target}")}";
        var severity = waiver.Severity is { } changed ? $", {Wording.Of(changed)} counts instead" : "";
        IReadOnlyList<Inline> text =
        [
            Inline.Bold($"{(waiver.IsExpired ? "Waiver expired after" : "Waived until")} {waiver.Until.Text}"),
            $"{where} ({waiver.Kind}{severity}). {waiver.Justification} Approved by {waiver.ApprovedBy} on {waiver.ApprovedOn.Text}.",
        ];
        return new Panel(new Paragraph(text) { Style = HandoutStyles.Expect, SpaceAfter = 0 }) { Padding = 3 };
    }

    private static IReadOnlyList<Block> State(ChecklistItem item)
    {
        var replaced = item.ReplacedBy.Count == 0 ? "" : $" Replaced by {string.Join(", ", item.ReplacedBy.Select(link => link.Label))}.";
        IReadOnlyList<Inline>? text = item.State switch
        {
            ControlState.Active => null,
            ControlState.Draft => [Inline.Bold("Draft."), " Not in force yet; the text may still change."],
            ControlState.Deprecated => [Inline.Bold("Deprecated."), $" Still in force; plan for its end.{replaced}"],
            ControlState.Withdrawn => [Inline.Bold("Not applicable here."), $" This control was withdrawn.{replaced}"],
            _ => throw new InvalidOperationException($"no words for {item.State}"),
        };
        return text is null ? [] : [new Panel(new Paragraph(text) { Style = HandoutStyles.Expect, SpaceAfter = 0 }) { Padding = 3 }];
    }

    /// <summary>Where notes go, who checked and when; a line for evidence where a check asks for some.</summary>
    private static IReadOnlyList<Block> Record(ChecklistItem item)
    {
        var notes = new FieldLine(
            new TextField(FieldNames.OfControl(item.Id, null, "note"), $"Notes on {item.Label}") { IsMultiline = true, FontSize = 9 }, "Notes");
        var needsEvidence = item.Checks.Any(check => check.Evidence == EvidenceNeed.Required);
        if (!needsEvidence)
        {
            return [Signed(item, notes) with { SpaceBefore = 5 }];
        }

        var evidence = new FieldLine(
            new TextField(FieldNames.OfControl(item.Id, null, "evidence"), $"Evidence for {item.Label}: address or file name") { FontSize = 9 }, "Evidence (required)");
        return [new Group(notes with { SpaceBefore = 5, SpaceAfter = 1 }, Signed(item, evidence)) { KeepTogether = true }];
    }

    private static Columns Signed(ChecklistItem item, FieldLine first)
    {
        var initials = new FieldLine(new TextField(FieldNames.OfControl(item.Id, null, "by"), $"Initials of who checked {item.Label}") { FontSize = 9 }, "Initials");
        var date = new FieldLine(new DateField(FieldNames.OfControl(item.Id, null, "on"), $"Date on which {item.Label} was checked, as YYYY-MM-DD") { FontSize = 9 }, "Date");
        return new Columns(
            new Column(ColumnWidth.Share(), first),
            new Column(ColumnWidth.Fixed(56), initials),
            new Column(ColumnWidth.Fixed(72), date))
        {
            KeepTogether = true,
        };
    }
}
