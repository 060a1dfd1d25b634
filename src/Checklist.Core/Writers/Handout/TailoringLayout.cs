using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The appendix of a profile: what is not on this sheet and what was changed, each with its reason.</summary>
internal sealed class TailoringLayout(Sheet sheet)
{
    private readonly PdfProse prose = sheet.Prose;

    public IEnumerable<Block> Blocks() => sheet.Document.Tailoring is { } tailoring
        ? [.. Excluded(tailoring), .. Altered(tailoring), .. NotApplicable(tailoring)]
        : [];

    private IEnumerable<Block> Excluded(DocumentTailoring tailoring)
    {
        yield return new Heading(2, sheet.Look.Ink(sheet.Words["common.not-in-this-profile"])) { SpaceBefore = 18 };
        if (tailoring.Excluded.Count == 0)
        {
            yield return new Paragraph(sheet.Words["paper.every-control-here"]);
        }

        foreach (var exclusion in tailoring.Excluded)
        {
            yield return new Group(
                new Paragraph([Inline.Bold(exclusion.Decision.Reason), Authority(exclusion.Decision)])
                {
                    SpaceBefore = 6,
                    KeepWithNext = true,
                },
                new Paragraph(Rule(exclusion)) { Style = HandoutStyles.Small, SpaceAfter = 2, KeepWithNext = true })
            {
                KeepTogether = true,
                KeepWithNext = true,
            };
            yield return Controls(exclusion);
        }
    }

    private Table Controls(DocumentExclusion exclusion)
    {
        return new Table(
            [ColumnWidth.Fixed(84), ColumnWidth.Share(), .. Rated(ColumnWidth.Fixed(54))],
            [.. exclusion.Controls.Select(excluded => new TableRow(
            [
                CoverLayout.Cell(excluded.Control.Label),
                CoverLayout.Cell(excluded.Control.Title),
                .. Rated(CoverLayout.Cell(excluded.IsWithdrawn ? sheet.Words["control-state.withdrawn"]
                    : sheet.Words.Of(excluded.Severity))),
            ]))])
        {
            Head = [new TableRow(
                [
                    CoverLayout.HeadCell(sheet.Words["common.control"]),
                    CoverLayout.HeadCell(sheet.Words["common.title"]),
                    .. Rated(CoverLayout.HeadCell(exclusion.RemarkTitle(sheet.Words) ?? "")),
                ])],
            SpaceAfter = 8,
        };

        IEnumerable<T> Rated<T>(T column) => exclusion.RemarkTitle(sheet.Words) is null ? [] : [column];
    }

    private string Rule(DocumentExclusion exclusion)
    {
        var count = sheet.Words.Count("count.controls", exclusion.Controls.Count);
        if (exclusion.IsByCondition)
        {
            return sheet.Words.Format("paper.for-other-cases", count);
        }

        return exclusion.Rule is null
            ? sheet.Words.Format("paper.excluded-by", count, exclusion.Decision.Source)
            : sheet.Words.Format("paper.outside-selection", count, exclusion.Decision.Source, exclusion.Rule);
    }

    private IEnumerable<Block> Altered(DocumentTailoring tailoring)
    {
        if (tailoring.Alterations.Count == 0)
        {
            return [];
        }

        return
        [
            new Heading(2, sheet.Look.Ink(sheet.Words["common.changed-by-this-profile"])) { SpaceBefore = 18 },
            new Table(
                [ColumnWidth.Fixed(78), ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(3)],
                [.. tailoring.Alterations.Select(Row)])
            {
                Head = [new TableRow(
                    CoverLayout.HeadCell(sheet.Words["common.control"]), CoverLayout.HeadCell(sheet.Words["common.before"]),
                    CoverLayout.HeadCell(sheet.Words["common.now"]), CoverLayout.HeadCell(sheet.Words["common.why"]))],
            },
        ];
    }

    private IEnumerable<Block> NotApplicable(DocumentTailoring tailoring)
    {
        if (tailoring.NotApplicable.Count == 0)
        {
            return [];
        }

        var rows = tailoring.NotApplicable.SelectMany(exclusion => exclusion.Items.Select(item => new TableRow(
            CoverLayout.Cell(exclusion.Framework.Name), CoverLayout.Cell(item.Title is null ? item.Id : $"{item.Id} {item.Title}"),
            CoverLayout.Cell($"{exclusion.Decision.Reason}{Authority(exclusion.Decision)}"))));
        return
        [
            new Heading(2, sheet.Look.Ink(sheet.Words["common.items-of-frameworks-that-do-not"])) { SpaceBefore = 18 },
            new Table([ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(4)], [.. rows])
            {
                Head = [new TableRow(CoverLayout.HeadCell(sheet.Words["paper.framework"]),
                    CoverLayout.HeadCell(sheet.Words["common.item"]), CoverLayout.HeadCell(sheet.Words["common.why"]))],
            },
        ];
    }

    private TableRow Row(DocumentAlteration alteration) => new(
        new TableCell(
            new Paragraph(alteration.Control.Label) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
            new Paragraph(alteration.What) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }),
        Side(alteration, AlterationKind.Removed, alteration.Before, "–"),
        Side(alteration, AlterationKind.Added, alteration.After, sheet.Words["tailoring.removed-in-sentence"]),
        CoverLayout.Cell($"{alteration.Decision.Reason}{Authority(alteration.Decision)}"));

    private TableCell Side(DocumentAlteration alteration, AlterationKind kind, string? value, string absent)
    {
        if (alteration.Kind == AlterationKind.Changed)
        {
            return CoverLayout.Cell(value);
        }

        return alteration.Kind == kind && alteration.Text is { } text
            ? new TableCell(
                [.. prose.Inline(text) is { } inline ? [new Paragraph(inline) { Style = HandoutStyles.Expect }] : prose.Blocks(text)])
            : CoverLayout.Cell(absent);
    }

    internal static string Authority(DocumentDecision decision) => decision.Authority.Length == 0 ? "" : $" ({decision.Authority})";
}
