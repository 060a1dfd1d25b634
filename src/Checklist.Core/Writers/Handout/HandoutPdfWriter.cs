using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>The checklist on paper as a tagged PDF form: <c>handout.pdf</c>.</summary>
internal sealed class HandoutPdfWriter : IChecklistWriter
{
    public IEnumerable<OutputFile> Write(ChecklistDocument document, WriterContext context)
    {
        var paper = PaperLinks.Number(document);
        using var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, Properties(paper), Setup(paper, context.Paper), HandoutStyles.Theme);
        flow.Document.FieldValues = PaperValues.Of(paper);
        var prose = new PdfProse(new PdfImages(paper), new HeldTargets(paper));
        flow.Add(new CoverLayout(paper, prose).Blocks());
        var lastItem = BackLayout.StartsWithSignOff(paper) ? paper.Items.LastOrDefault() : null; // the sign-off never stands alone
        foreach (var section in paper.Sections)
        {
            AddSection(flow, section, prose, lastItem);
        }

        flow.Add(new BackLayout(paper, prose).Blocks());
        flow.Document.Attach(new AttachedFile("checklist.json", "application/json", ChecklistData.Write(document), "What this form asks, for the programs that read it back"));
        flow.Finish();
        ReportCharacters(flow.Document.Issues, context);
        return [new OutputFile("handout.pdf", stream.ToArray())];
    }

    private static void AddSection(DocumentFlow flow, ChecklistSection section, PdfProse prose, ChecklistItem? lastItem)
    {
        flow.BeginSection();
        flow.Document.Origin = section.Id;
        var count = section.ActiveCount == 1 ? "1 control" : $"{section.ActiveCount} controls";
        flow.Add(new Heading(2, section.Title)
        {
            Style = HandoutStyles.SectionTitle,
            SpaceBefore = 22,
            SpaceAfter = 3,
            Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Group, section.Id)),
        });
        flow.Add(new Group([.. prose.Blocks(section.Summary), new Paragraph(count) { Style = HandoutStyles.Small }]) { KeepTogether = true, KeepWithNext = true });
        var controls = new ControlLayout(prose);
        foreach (var item in section.Items)
        {
            flow.Document.Origin = item.Id;
            flow.Add(controls.Control(item) with { KeepWithNext = ReferenceEquals(item, lastItem) });
        }

        foreach (var inner in section.Sections)
        {
            AddSection(flow, inner, prose, lastItem);
        }

        flow.EndSection();
    }

    private static DocumentProperties Properties(ChecklistDocument document) => new($"{document.Title}: checklist", document.Language)
    {
        Author = document.Owner,
        Subject = $"{document.Id}{(document.Version is null ? "" : $" {document.Version}")} {document.Digest}",
        Creator = "checklist",
    };

    private static PageSetup Setup(ChecklistDocument document, PaperSize paper)
    {
        var version = document.Version is null ? "" : $"Version {document.Version}";
        var profile = document.Tailoring is { } tailoring ? $"/{tailoring.ProfileId}" : "";
        var id = $"{document.Id}{profile} {document.ShortDigest}";
        return new PageSetup
        {
            Size = paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4,
            Header = _ => new RunningLine(document.Title, document.Classification ?? "", version),
            Footer = page => new RunningLine(id, "", $"Page {page.Number} of {page.Count}"),
        };
    }

    /// <summary>One finding for each control and kind, at the control: a text in another script has many such characters.</summary>
    private static void ReportCharacters(IReadOnlyList<TextIssue> issues, WriterContext context)
    {
        foreach (var group in issues.GroupBy(issue => (issue.Kind, issue.Origin)))
        {
            var place = context.PlaceOf(group.Key.Origin);
            var characters = group.Select(issue => issue.CodePoint).ToList();
            context.Diagnostics.Add(group.Key.Kind == TextIssueKind.NeedsShaping
                ? PaperDiagnostics.NeedsShaping(place, characters, group.Key.Origin)
                : PaperDiagnostics.MissingGlyph(place, characters, group.Key.Origin));
        }
    }
}
