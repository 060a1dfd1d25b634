using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>One page for who answers for the whole: what it is for, how much it asks, and of whom.</summary>
internal sealed class SummaryLayout(Sheet sheet)
{
    private readonly ChecklistDocument document = sheet.Document;
    private readonly PdfProse prose = sheet.Prose;
    private readonly IReadOnlyList<ControlSeverity?> severities = ControlCounts.ColumnsOf(sheet.Document);

    public IEnumerable<Block> Blocks() =>
        [.. new CoverLayout(sheet).Head(sheet.Words["common.summary"], isClose: true), .. Counts(), .. Roles(), .. Gravest(), End()];

    private IEnumerable<Block> Counts()
    {
        var rows = document.Sections.Select(section => CountRow(section.Title, section.Flatten().SelectMany(inner => inner.Items)));
        var total = CountRow(sheet.Words["common.all"], document.Items);
        return
        [
            CoverLayout.Part(severities.Count == 0 ? sheet.Words["site.controls-by-group"]
                : sheet.Words["paper.controls-by-group-and-severity"]),
            new Table([ColumnWidth.Share(), .. severities.Select(_ => ColumnWidth.Fixed(46)), ColumnWidth.Fixed(46)], [.. rows, total])
            {
                Head = [new TableRow(
                    [
                        CoverLayout.HeadCell(sheet.Words["common.group"]),
                        .. severities.Select(severity => Number(document.Words.OrNone(severity), isBold: true)),
                        Number(sheet.Words["common.all"], isBold: true),
                    ])],
                Padding = 0.5,
                SpaceAfter = 3,
            },
        ];
    }

    private TableRow CountRow(string title, IEnumerable<ChecklistItem> items)
    {
        var counts = ControlCounts.Of(items);
        var isTotal = title == sheet.Words["common.all"];
        return new TableRow(
        [
            new TableCell(new Paragraph(isTotal ? Inline.Bold(title) : title) { Style = HandoutStyles.Expect }) { IsRowHeader = true },
            .. severities.Select(severity => Number(Count(counts[severity]), isTotal)),
            Number(Count(counts.Total), isBold: true),
        ]);
    }

    private IEnumerable<Block> Roles()
    {
        var rows = document.Roles.Select(
            role => (Role: role, Items: document.Items.Where(item => item.Roles.Any(own => own.Id == role.Id)).ToList()))
            .Where(entry => entry.Items.Count > 0)
            .Select(entry => Role(entry.Role, ControlCounts.Of(entry.Items)))
            .ToList();
        return rows.Count == 0
            ? []
            :
            [
                CoverLayout.Part(sheet.Words["paper.asked-of-each-role"]),
                new Table([ColumnWidth.Fixed(120), ColumnWidth.Share(), .. Rated(ColumnWidth.Fixed(62)), ColumnWidth.Fixed(46)], rows)
                {
                    Head = [new TableRow(
                        [
                            CoverLayout.HeadCell(sheet.Words["common.role"]),
                            CoverLayout.HeadCell(sheet.Words["paper.what-it-does"]),
                            .. Rated(Number(sheet.Words["paper.critical-high"], isBold: true)),
                            Number(sheet.Words["common.all"], isBold: true),
                        ])],
                    Padding = 0.5,
                    SpaceAfter = 3,
                },
            ];
    }

    private TableRow Role(NamedEntry role, ControlCounts counts) => new(
    [
        new TableCell(new Paragraph(role.Title) { Style = HandoutStyles.Expect }) { IsRowHeader = true },
        new TableCell(
            prose.Inline(role.Description) is { } inline
                ? [new Paragraph(inline) { Style = HandoutStyles.Expect }]
                : prose.Blocks(role.Description)),
        .. Rated(Number(Count(counts.Grave), isBold: false)),
        Number(Count(counts.Total), isBold: true),
    ]);

    private IEnumerable<T> Rated<T>(T column) => severities.Count == 0 ? [] : [column];

    /// <summary>Critical controls by name; where there are none, the counts say it all.</summary>
    private IEnumerable<Block> Gravest()
    {
        var critical = document.Items.Where(item => item.Severity == ControlSeverity.Critical && !item.IsWithdrawn).ToList();
        return critical.Count == 0
            ? []
            :
            [
                CoverLayout.Part(sheet.Words["paper.critical-controls"]),
                new ListBlock(
                    [.. critical.Select(
                        item => new ListItem(
                            new Paragraph(Inline.Mono(item.Label), $"  {item.Title}") { Style = HandoutStyles.Expect, SpaceAfter = 0 }))])
                {
                    SpaceAfter = 2,
                },
            ];
    }

    private Paragraph End() =>
        new(sheet.Words.Format("paper.summary-end", document.Id, (document.Version is null ? "" : $" {document.Version}")))
        {
            Style = HandoutStyles.Small,
            SpaceBefore = 2,
        };

    private static string Count(int number) => number == 0 ? "–" : $"{number}";

    private static TableCell Number(string text, bool isBold) =>
        new(new Paragraph(isBold ? Inline.Bold(text) : text) { Style = HandoutStyles.Expect, Alignment = TextAlignment.End });
}
