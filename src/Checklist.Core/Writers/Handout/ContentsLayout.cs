using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Pdf;
using Checklist.Pdf.Layout;
using TableRow = Checklist.Pdf.Layout.TableRow;

namespace Checklist.Core.Writers.Handout;

/// <summary>The table of contents of the guide: chapters and groups with their pages.</summary>
/// <param name="pageOf">The page of a place, or null in the first pass, which finds them out.</param>
internal sealed class ContentsLayout(Words words, GuideOrder order, Func<string, int?> pageOf)
{
    public IEnumerable<Block> Blocks()
    {
        var rest = order.Rest.SelectMany(section => Section(section, 0)).ToList();
        var hasHead = rest.Count > 0 && order.Chapters.Any(printed => printed.Chapter.StartsPart);
        List<TableRow> rows = [.. order.Chapters.SelectMany(Chapter),
            .. hasHead ? [Head(words["common.controls"])] : Array.Empty<TableRow>(), .. rest];
        return rows.Count == 0
            ? []
            :
            [
                CoverLayout.Part(words["common.contents"]),
                new Table([ColumnWidth.Share(), ColumnWidth.Fixed(34)], rows)
                {
                    Head = [new TableRow(
                        CoverLayout.HeadCell(words["paper.chapter-or-group"]),
                        new TableCell(new Paragraph(Inline.Bold(words["paper.page"])) { Style = HandoutStyles.Small,
                            Alignment = TextAlignment.End }))],
                    Padding = 1.5,
                    KeepTogether = true,
                    SpaceAfter = 10,
                },
            ];
    }

    private IEnumerable<TableRow> Chapter(GuideChapter printed) =>
    [
        .. printed.Chapter.StartsPart ? [Head(printed.Chapter.Part!)] : Array.Empty<TableRow>(),
        Row(new ProseTarget(ProseTargetKind.Chapter, printed.Chapter.Id), $"{printed.Chapter.Number} {printed.Chapter.Title}", 0),
        .. printed.Sections.SelectMany(section => Section(section, 1)),
    ];

    /// <summary>The title of a part, which has no page of its own.</summary>
    private static TableRow Head(string title) => new(
        new TableCell(new Paragraph(title) { Style = HandoutStyles.Small, SpaceBefore = 4, SpaceAfter = 0 }),
        new TableCell(new Paragraph("") { Style = HandoutStyles.Small }));

    private IEnumerable<TableRow> Section(ChecklistSection section, int depth) =>
        section.Sections.SelectMany(inner => Section(inner, depth + 1))
            .Prepend(Row(new ProseTarget(ProseTargetKind.Group, section.Id), section.Title, depth));

    private TableRow Row(ProseTarget target, string title, int depth)
    {
        var place = PdfProse.DestinationOf(target);
        var link = (Inline)Inline.Link(LinkTarget.Destination(place), title);
        var text = new Paragraph(depth == 0 ? Inline.Bold(link) : link) { Style = HandoutStyles.Expect, SpaceAfter = 0 };
        var page = pageOf(place) is { } number ? $"{number}" : "";
        return new TableRow(
            new TableCell(new Group(text) { Indent = depth * 12, SpaceAfter = 0 }),
            new TableCell(new Paragraph(page) { Style = HandoutStyles.Expect, Alignment = TextAlignment.End }));
    }
}
