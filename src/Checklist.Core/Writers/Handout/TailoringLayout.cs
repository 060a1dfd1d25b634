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
        yield return new Heading(2, sheet.Look.Ink("Not in this profile")) { SpaceBefore = 18 };
        if (tailoring.Excluded.Count == 0)
        {
            yield return new Paragraph("Every control of the catalog is on this sheet.");
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

    private static Table Controls(DocumentExclusion exclusion)
    {
        return new Table(
            [ColumnWidth.Fixed(84), ColumnWidth.Share(), .. Rated(ColumnWidth.Fixed(54))],
            [.. exclusion.Controls.Select(excluded => new TableRow(
            [
                CoverLayout.Cell(excluded.Control.Label),
                CoverLayout.Cell(excluded.Control.Title),
                .. Rated(CoverLayout.Cell(excluded.IsWithdrawn ? "Withdrawn" : Wording.Of(excluded.Severity))),
            ]))])
        {
            Head = [new TableRow(
                [
                    CoverLayout.HeadCell("Control"),
                    CoverLayout.HeadCell("Title"),
                    .. Rated(CoverLayout.HeadCell(exclusion.RemarkTitle ?? "")),
                ])],
            SpaceAfter = 8,
        };

        IEnumerable<T> Rated<T>(T column) => exclusion.RemarkTitle is null ? [] : [column];
    }

    private static string Rule(DocumentExclusion exclusion)
    {
        var count = exclusion.Controls.Count == 1 ? "1 control" : $"{exclusion.Controls.Count} controls";
        if (exclusion.IsByCondition)
        {
            return $"{count} that the catalog has for other cases";
        }

        return exclusion.Rule is null
            ? $"{count}, excluded by “{exclusion.Decision.Source}”"
            : $"{count} outside the selection of “{exclusion.Decision.Source}”: {exclusion.Rule}";
    }

    private IEnumerable<Block> Altered(DocumentTailoring tailoring)
    {
        if (tailoring.Alterations.Count == 0)
        {
            return [];
        }

        return
        [
            new Heading(2, sheet.Look.Ink("Changed by this profile")) { SpaceBefore = 18 },
            new Table(
                [ColumnWidth.Fixed(78), ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(3)],
                [.. tailoring.Alterations.Select(Row)])
            {
                Head = [new TableRow(
                    CoverLayout.HeadCell("Control"), CoverLayout.HeadCell("Before"),
                    CoverLayout.HeadCell("Now"), CoverLayout.HeadCell("Why"))],
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
            new Heading(2, sheet.Look.Ink("Items of frameworks that do not apply")) { SpaceBefore = 18 },
            new Table([ColumnWidth.Share(2), ColumnWidth.Share(3), ColumnWidth.Share(4)], [.. rows])
            {
                Head = [new TableRow(CoverLayout.HeadCell("Framework"), CoverLayout.HeadCell("Item"), CoverLayout.HeadCell("Why"))],
            },
        ];
    }

    private TableRow Row(DocumentAlteration alteration) => new(
        new TableCell(
            new Paragraph(alteration.Control.Label) { Style = HandoutStyles.Expect, SpaceAfter = 0 },
            new Paragraph(alteration.What) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }),
        Side(alteration, AlterationKind.Removed, alteration.Before, "–"),
        Side(alteration, AlterationKind.Added, alteration.After, "removed"),
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
