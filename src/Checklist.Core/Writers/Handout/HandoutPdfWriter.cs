using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Pdf.Archive;
using Checklist.Pdf.Fonts;

namespace Checklist.Core.Writers.Handout;

/// <summary>The checklist on paper as a tagged PDF form: <c>handout.pdf</c>, in every edition.</summary>
internal sealed class HandoutPdfWriter : IChecklistWriter
{
    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var paper = Editions.Of(document.Edition).NumbersReferences
            ? PaperLinks.Number(document)
            : document; // others print no list of references
        var images = new PdfImages(paper, context.Diagnostics, context.PlaceOf(null));
        var sheet = new Sheet(paper, images, new PaperLookReader(paper, context).Read(), context);
        try
        {
            var pages = sheet.IsGuide ? PageNumbers(sheet) : _ => null;
            var pdf = new PdfSheet(sheet, ChecklistData.Write(document)).Write(pages, out var issues, out var broken);
            ReportCharacters(issues, context);
            ReportArchive(broken, context);
            return [context.Output.Put("handout.pdf", pdf)];
        }
        catch (FontFormatException exception) when (document.Theme.Fonts?.Regular is { } font)
        {
            // tables that only setting text looks into, such as that of kerning
            context.Diagnostics.Add(PaperDiagnostics.FontDamaged(context.PlaceOfFile(font.Path), font.Path, exception.Message));
            return [];
        }
    }

    /// <summary>The pages of all places, from a first pass: the table of contents is as long with them as without.</summary>
    private static Func<string, int?> PageNumbers(Sheet sheet) => new PdfSheet(sheet, ReadOnlyMemory<byte>.Empty).FindPages();

    /// <summary>One finding for each control and kind, at the control: a text in another script has many such characters.</summary>
    internal static void ReportCharacters(IReadOnlyList<TextIssue> issues, WriterContext context)
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

    /// <summary>At the control that breaks the rule; those of a control that break it alike are one finding.</summary>
    private static void ReportArchive(IReadOnlyList<ConformanceIssue> broken, WriterContext context)
    {
        if (context.IsArchive)
        {
            foreach (var issue in broken.Where(issue => issue.Standard == PdfStandard.Archive))
            {
                context.Diagnostics.Add(ArchiveDiagnostics.NoArchive(
                    context.PlaceOf(issue.Origin), "handout.pdf", issue.Message, issue.Origin));
            }
        }
    }
}
