using Checklist.Core.Prose;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>A chapter of the guide with the groups that it prints.</summary>
internal sealed class ChapterLayout(Sheet sheet, DocumentFlow flow)
{
    private readonly SectionLayout sections = new(sheet, flow);

    public void Add(GuideChapter printed)
    {
        var chapter = printed.Chapter;
        flow.BeginSection();
        flow.Document.Origin = chapter.Id;
        var prose = sheet.ChapterProse(chapter.Id);
        flow.Add(new PageBreak());
        if (chapter.StartsPart)
        {
            flow.Add(new Paragraph(chapter.Part!) { Style = HandoutStyles.Small, SpaceAfter = 2 });
        }

        flow.Add(new Heading(2, sheet.Look.Ink($"{chapter.Number} {chapter.Title}"))
        {
            Style = HandoutStyles.ChapterTitle,
            SpaceAfter = 6,
            Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Chapter, chapter.Id)),
        });
        flow.Add(prose.Blocks(chapter.Summary));
        flow.Add(prose.Blocks(chapter.Prose));
        flow.Add(chapter.Extensions.Select(
            extension => new Paragraph($"{extension.Key}: {extension.Text}") { Style = HandoutStyles.Expect }));
        foreach (var section in printed.Sections)
        {
            sections.Add(section);
        }

        flow.EndSection();
    }
}
