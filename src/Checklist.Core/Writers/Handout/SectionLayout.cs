using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>Groups with their controls, added to the flow one by one: only the page at hand is in memory.</summary>
internal sealed class SectionLayout(Sheet sheet, DocumentFlow flow)
{
    private readonly PdfProse prose = sheet.Prose;
    private readonly ControlLayout controls = new(sheet);

    public void Add(ChecklistSection section)
    {
        flow.BeginSection();
        flow.Document.Origin = section.Id;
        flow.Add(Title(section));
        flow.Add(Head(section));
        foreach (var item in section.Items)
        {
            flow.Document.Origin = item.Id;
            flow.Add(controls.Control(item));
        }

        foreach (var inner in section.Sections)
        {
            Add(inner);
        }

        flow.EndSection();
    }

    private Heading Title(ChecklistSection section) => new(sheet.SectionLevel, sheet.Look.Ink(section.Title))
    {
        Style = HandoutStyles.SectionTitle,
        SpaceBefore = 18,
        SpaceAfter = 3,
        Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Group, section.Id)),
    };

    private Group Head(ChecklistSection section)
    {
        var count = sheet.Words.Count("count.controls", section.ActiveCount);
        var own = section.Extensions.Select(
            extension => new Paragraph($"{extension.Key}: {extension.Text}") { Style = HandoutStyles.Expect });
        return new Group([.. prose.Blocks(section.Summary), .. own, new Paragraph(count) { Style = HandoutStyles.Small }])
        {
            KeepTogether = true,
            KeepWithNext = true,
        };
    }
}
