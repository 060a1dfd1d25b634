using Checklist.Pdf.Archive;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Images;

/// <summary>The images of one document; each is written once, when it is first placed.</summary>
internal sealed class ImageTable(ObjectFile file)
{
    private readonly Dictionary<PdfImage, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> objects = [];

    public int Number(PdfImage image)
    {
        if (!numbers.TryGetValue(image, out var number))
        {
            number = objects.Count;
            numbers.Add(image, number);
            objects.Add(Write(image));
        }

        return number;
    }

    public void WriteResources(ByteBuffer buffer)
    {
        buffer.Add("/XObject<<"u8);
        for (var number = 0; number < objects.Count; number++)
        {
            buffer.Add("/I"u8).Integer(number).Add((byte)' ').Reference(objects[number]);
        }

        buffer.Add(">>"u8);
    }

    private int Write(PdfImage image)
    {
        file.Ledger.Require(!image.IsCmyk, PdfStandard.Archive, "a picture has the colors of a printing press (CMYK)");
        var maskId = 0;
        if (image.Alpha is { } alpha)
        {
            maskId = file.Reserve();
            var mask = Begin(image).Add("/ColorSpace/DeviceGray/BitsPerComponent "u8).Integer(image.AlphaBits);
            file.WriteStream(maskId, mask.Span, alpha);
        }

        var id = file.Reserve();
        var dictionary = Begin(image).Add(image.Dictionary);
        if (maskId != 0)
        {
            dictionary.Add("/SMask "u8).Reference(maskId);
        }

        file.WriteStream(id, dictionary.Span, image.Data.Span, compress: !image.IsPacked);
        return id;
    }

    private static ByteBuffer Begin(PdfImage image) =>
        new ByteBuffer().Add("/Type/XObject/Subtype/Image/Width "u8).Integer(image.PixelWidth).Add("/Height "u8).Integer(image.PixelHeight);
}
