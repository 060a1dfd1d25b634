using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Pdf.Images;
using Checklist.Pdf.Vectors;
using Flow = Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// Images of prose in the PDF: PNG and JPEG are shown, SVG is drawn. For others their alternative text stands, and each is reported.
/// </summary>
/// <param name="start">The beginning of the catalog's file, from whose folder the paths of images count.</param>
internal sealed class PdfImages(ChecklistDocument document, DiagnosticBag diagnostics, SourceSpan start)
{
    private const double PointsPerPixel = 0.75; // 96 pixels to the inch, as on a page of HTML

    private readonly Dictionary<string, PaperImage> images = new(StringComparer.Ordinal);
    private readonly HashSet<SourceSpan> reported = []; // a guide is laid out twice

    public Flow.Block Block(ImageInline image) => Find(image.Url) switch
    {
        { Bitmap: { } bitmap } => new Flow.Picture(bitmap, bitmap.PixelWidth * PointsPerPixel, image.AlternativeText),
        { Drawing: { } drawing } => new Flow.Illustration(drawing, drawing.Width * PointsPerPixel, image.AlternativeText),
        var other => LeftOut(image, other.Reason!),
    };

    /// <summary>The words of an image that is in a line of text, where it would be too large or too small.</summary>
    public string Words(ImageInline image)
    {
        Report(image, "it is in a line of text");
        return image.AlternativeText;
    }

    private Flow.Paragraph LeftOut(ImageInline image, string reason)
    {
        Report(image, reason);
        return new Flow.Paragraph(Flow.Inline.Italic($"[{image.AlternativeText}]"));
    }

    private void Report(ImageInline image, string reason)
    {
        if (reported.Add(image.Span))
        {
            diagnostics.Add(PaperDiagnostics.ImageLeftOut(image.Span, image.Url, reason));
        }
    }

    private PaperImage Find(string path)
    {
        if (!images.TryGetValue(path, out var known))
        {
            known = Read(path);
            images.Add(path, known);
        }

        return known;
    }

    private PaperImage Read(string path)
    {
        if (!document.Images.TryGetValue(path, out var file))
        {
            return new PaperImage { Reason = "the file could not be read" };
        }

        try
        {
            return file.MediaType switch
            {
                "image/png" or "image/jpeg" => new PaperImage { Bitmap = PdfImage.Read(file.Bytes) },
                "image/svg+xml" => new PaperImage { Drawing = Draw(path, Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF')) },
                _ => new PaperImage { Reason = "a PDF holds PNG, JPEG and SVG pictures" },
            };
        }
        catch (ImageFormatException exception)
        {
            return new PaperImage { Reason = exception.Message };
        }
    }

    private SvgPicture Draw(string path, string text)
    {
        var picture = SvgPicture.Read(text);
        var source = new SourceText(start.Source.Path[..(start.Source.Path.LastIndexOf('/') + 1)] + path, text);
        foreach (var note in picture.Notes)
        {
            var offset = source.OffsetAt(new TextPosition(Math.Clamp(note.Line, 1, source.LineCount), note.Column));
            diagnostics.Add(PaperDiagnostics.NotDrawn(source.Span(offset, Math.Min(1, source.Content.Length - offset)), note.What));
        }

        return picture;
    }

    /// <summary>One of the three: samples, a drawing, or why there is neither.</summary>
    private sealed record PaperImage
    {
        public PdfImage? Bitmap { get; init; }

        public SvgPicture? Drawing { get; init; }

        public string? Reason { get; init; }
    }
}
