using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf.Images;
using Flow = Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>Images of prose in the PDF: PNG and JPEG are shown, for others their alternative text stands.</summary>
internal sealed class PdfImages(ChecklistDocument document)
{
    private const double PointsPerPixel = 0.75; // 96 pixels to the inch, as on a page of HTML

    private readonly Dictionary<string, PdfImage?> images = new(StringComparer.Ordinal);

    public Flow.Block Block(ImageInline image) => Find(image.Url) is { } picture
        ? new Flow.Picture(picture, picture.PixelWidth * PointsPerPixel, image.AlternativeText)
        : new Flow.Paragraph(Flow.Inline.Italic($"[{image.AlternativeText}]"));

    private PdfImage? Find(string path)
    {
        if (!images.TryGetValue(path, out var known))
        {
            known = Read(path);
            images.Add(path, known);
        }

        return known;
    }

    private PdfImage? Read(string path)
    {
        var isReadable = document.Images.TryGetValue(path, out var file) && file.MediaType is "image/png" or "image/jpeg";
        if (!isReadable)
        {
            return null;
        }

        try
        {
            return PdfImage.Read(file!.Bytes);
        }
        catch (ImageFormatException)
        {
            return null; // browsers show more kinds than we do; the text alternative says what is there
        }
    }
}
