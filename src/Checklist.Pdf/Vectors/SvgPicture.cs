using Checklist.Pdf.Images;

namespace Checklist.Pdf.Vectors;

/// <summary>Something of an SVG file that is not drawn.</summary>
/// <param name="What">What it is, as in <c>the element `filter`</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SvgNote(string What, int Line, int Column);

/// <summary>A picture of an SVG file, ready to be drawn: shapes and texts, and what of the file is not among them.</summary>
public sealed class SvgPicture
{
    private SvgPicture(double width, double height, IReadOnlyList<VectorItem> items, IReadOnlyList<SvgNote> notes)
    {
        Width = width;
        Height = height;
        Items = items;
        Notes = notes;
    }

    /// <summary>In pixels, 96 to the inch.</summary>
    public double Width { get; }

    /// <summary>In pixels, 96 to the inch.</summary>
    public double Height { get; }

    public IReadOnlyList<SvgNote> Notes { get; }

    internal IReadOnlyList<VectorItem> Items { get; }

    /// <summary>Reads an SVG file. Nothing that it refers to elsewhere is opened.</summary>
    /// <exception cref="ImageFormatException">The file is damaged or too large.</exception>
    public static SvgPicture Read(string text)
    {
        var root = SvgTreeReader.Read(text);
        var box = SvgTransform.ViewBox(root["viewBox"]);
        var width = SizeOf(root["width"], box?.Width);
        var height = SizeOf(root["height"], box?.Height);
        if (box is { } view && root["width"] is null && root["height"] is not null)
        {
            width = height * view.Width / view.Height;
        }
        else if (box is { } other && root["height"] is null && root["width"] is not null)
        {
            height = width * other.Height / other.Width;
        }

        if (!(width is > 0 and < 1e6 && height is > 0 and < 1e6 && width / height is > 1e-3 and < 1e3))
        {
            throw new ImageFormatException("the picture has no usable width and height");
        }

        var interpreter = new SvgInterpreter(root);
        interpreter.DrawRoot(width, height);
        return new SvgPicture(width, height, interpreter.Items, interpreter.Notes);
    }

    private static double SizeOf(string? text, double? box)
    {
        var isShare = text is null || text.EndsWith('%') || text == "auto";
        return (isShare ? null : SvgLength.Parse(text, 16, 100)) ?? box ?? (text is null ? 300 : 150);
    }
}
