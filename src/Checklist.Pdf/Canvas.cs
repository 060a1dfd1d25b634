using Checklist.Pdf.Archive;
using Checklist.Pdf.Images;
using Checklist.Pdf.Syntax;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;
using Checklist.Pdf.Vectors;

namespace Checklist.Pdf;

/// <summary>
/// Where marks are made. Coordinates are points from the top left corner, downwards. Every mark belongs to a structure
/// element or is an artifact: a mark outside both is refused.
/// </summary>
public sealed class Canvas
{
    private readonly PdfDocumentWriter document;
    private readonly double height;
    private readonly ByteBuffer content;
    private readonly Stack<(Color? Fill, Color? Stroke, double LineWidth, int FontIndex, double FontSize)> saved = new();
    private Color? fill;
    private Color? stroke;
    private double lineWidth = -1;
    private int fontIndex = -1;
    private double fontSize;
    private double textX; // where the text line starts, as written with its rounding
    private double textY;

    internal Canvas(PdfDocumentWriter document, PageSize size, ByteBuffer content)
    {
        this.document = document;
        this.content = content;
        height = size.Height;
    }

    /// <summary>The picture of a field: its marks belong to the field.</summary>
    internal static Canvas ForAppearance(PdfDocumentWriter document, PageSize size, ByteBuffer content) =>
        new(document, size, content) { IsMarked = true };

    internal bool IsMarked { get; private set; }

    internal ByteBuffer Content => content;

    public void Line(double x1, double y1, double x2, double y2, double width, Color color)
    {
        Stroke(width, color);
        content.Numbers(x1, height - y1).Add("m "u8).Numbers(x2, height - y2).Add("l S\n"u8);
    }

    /// <summary>A level line of round dots, to write on.</summary>
    public void DottedLine(double x1, double x2, double y, double width, double distance, Color color)
    {
        Stroke(width, color);
        content.Add("[0 "u8).Number(distance).Add("]0 d 1 J "u8);
        content.Numbers(x1, height - y).Add("m "u8).Numbers(x2, height - y).Add("l S []0 d 0 J\n"u8);
    }

    /// <summary>Draws a rectangle.</summary>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Upper edge.</param>
    /// <param name="width">Width of the rectangle.</param>
    /// <param name="rectangleHeight">Height of the rectangle.</param>
    /// <param name="border">Colour of the border, drawn centred on the edge; null for none.</param>
    /// <param name="borderWidth">Width of the border.</param>
    /// <param name="background">Colour inside; null for none.</param>
    public void Rectangle(
        double x, double y, double width, double rectangleHeight, Color? border, double borderWidth = 0.5, Color? background = null)
    {
        if (background is { } inside)
        {
            Fill(inside);
        }

        if (border is { } edge)
        {
            Stroke(borderWidth, edge);
        }

        Require();
        content.Numbers(x, height - y - rectangleHeight, width, rectangleHeight).Add("re "u8);
        content.Add((border is not null, background is not null) switch
        {
            (true, true) => "B\n"u8,
            (true, false) => "S\n"u8,
            (false, true) => "f\n"u8,
            (false, false) => "n\n"u8,
        });
    }

    /// <summary>Fills many rectangles at once, as for a bar code or a pattern of modules.</summary>
    public void Rectangles(IEnumerable<(double X, double Y, double Width, double Height)> rectangles, Color color)
    {
        Fill(color);
        Require();
        foreach (var rectangle in rectangles)
        {
            content.Numbers(rectangle.X, height - rectangle.Y - rectangle.Height, rectangle.Width, rectangle.Height).Add("re "u8);
        }

        content.Add("f\n"u8);
    }

    /// <summary>One line of text, never broken.</summary>
    /// <param name="x">Left edge.</param>
    /// <param name="baseline">Where the letters stand.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its look; the default style when null.</param>
    public void Text(double x, double baseline, string text, TextStyle? style = null)
    {
        var shaped = document.Shaper.Shape(text, style ?? TextStyle.Default);
        BeginText();
        MoveTo(x, baseline);
        Show(shaped, 0, shaped.Length);
        EndText();
    }

    public void Image(PdfImage image, double x, double y, double width, double imageHeight)
    {
        Require();
        content.Add("q "u8).Numbers(width, 0, 0, imageHeight, x, height - y - imageHeight).Add("cm /I"u8);
        content.Integer(document.ImageNumber(image)).Add(" Do Q\n"u8);
    }

    /// <summary>Draws a picture of an SVG file into an area.</summary>
    public void Picture(SvgPicture picture, Area area)
    {
        Require();
        new VectorPainter(this, document, height, picture, area).Paint();
    }

    /// <summary>What is set from here on holds up to <see cref="Restore"/>.</summary>
    internal void Save()
    {
        content.Add("q\n"u8);
        saved.Push((fill, stroke, lineWidth, fontIndex, fontSize));
        document.File.Ledger.Require(
            saved.Count < SyntaxLimits.SavedStates, PdfStandard.Archive, "a picture has clip paths in more than 27 layers");
    }

    internal void Restore()
    {
        content.Add("Q\n"u8);
        (fill, stroke, lineWidth, fontIndex, fontSize) = saved.Pop();
    }

    /// <summary>How much the marks cover of what is below; belongs between <see cref="Save"/> and <see cref="Restore"/>.</summary>
    internal void Opacity(double ofFill, double ofStroke)
    {
        if (ofFill < 0.995 || ofStroke < 0.995) // what rounds to the whole needs no resource
        {
            content.Add("/G"u8).Integer(document.Opacities.Number(ofFill, ofStroke)).Add(" gs\n"u8);
        }
    }

    internal void BeginTagged(StructureElement element, int number)
    {
        RequireUnmarked();
        content.Add("/"u8).Add(StructureWriter.Name(element.Role)).Add("<</MCID "u8).Integer(number).Add(">>BDC\n"u8);
        IsMarked = true;
    }

    internal void BeginArtifact(bool isPagination)
    {
        RequireUnmarked();
        content.Add(isPagination ? "/Artifact<</Type/Pagination>>BDC\n"u8 : "/Artifact<</Type/Layout>>BDC\n"u8);
        IsMarked = true;
    }

    internal void EndMarked()
    {
        content.Add("EMC\n"u8);
        IsMarked = false;
    }

    internal void BeginText()
    {
        content.Add("BT\n"u8);
        textX = textY = 0;
    }

    internal void MoveTo(double x, double baseline)
    {
        var right = Rounded(x - textX);
        var up = Rounded(height - baseline - textY);
        textX += right;
        textY += up;
        content.Numbers(right, up).Add("Td "u8);
    }

    /// <summary>Shows a stretch of text at the pen.</summary>
    internal void Show(ShapedText text, int start, int end)
    {
        Require();
        foreach (ref readonly var run in text.Runs.AsSpan())
        {
            if (run.End <= start)
            {
                continue;
            }

            if (run.Start >= end)
            {
                break;
            }

            SetFont(run);
            ShowGlyphs(text, Math.Max(start, run.Start), Math.Min(end, run.End));
        }
    }

    internal void EndText()
    {
        content.Add("ET\n"u8);
    }

    private static double Rounded(double value) => ByteBuffer.Hundredths(value) / 100.0;

    private void SetFont(StyleRun run)
    {
        Fill(run.Style.Color);
        if (fontIndex != run.Font.Index || fontSize != run.Style.Size)
        {
            fontIndex = run.Font.Index;
            fontSize = run.Style.Size;
            content.Add("/F"u8).Integer(fontIndex).Add((byte)' ').Number(fontSize).Add(" Tf "u8);
        }
    }

    private void ShowGlyphs(ShapedText text, int start, int end)
    {
        var bytes = content.Room(((end - start) * 12) + 16); // two escaped bytes and a kerning number for each glyph
        var at = 0;
        bytes[at++] = (byte)'[';
        bytes[at++] = (byte)'(';
        for (var index = start; index < end; index++)
        {
            var glyph = text.Glyphs[index];
            if (glyph.Number == 0 || (glyph.Advance == 0 && text.Text[index] == '\u00AD'))
            {
                if (glyph.Number == 0 || index != end - 1)
                {
                    continue; // a soft hyphen shows at the end of its line only
                }
            }

            at = Escape(bytes, at, (byte)(glyph.Number >> 8));
            at = Escape(bytes, at, (byte)glyph.Number);
            if (glyph.Kerning is not 0 and var kerning && index != end - 1)
            {
                bytes[at++] = (byte)')';
                System.Buffers.Text.Utf8Formatter.TryFormat(-kerning, bytes[at..], out var written);
                at += written;
                bytes[at++] = (byte)'(';
            }
        }

        ")]TJ\n"u8.CopyTo(bytes[at..]);
        content.Advance(at + 5);
    }

    private static int Escape(Span<byte> bytes, int at, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
        {
            bytes[at++] = (byte)'\\';
            value = value == '\r' ? (byte)'r' : value;
        }

        bytes[at] = value;
        return at + 1;
    }

    internal void Fill(Color color)
    {
        if (fill != color)
        {
            fill = color;
            Operate(color, "g\n"u8, "rg\n"u8);
        }
    }

    internal void Stroke(double width, Color color)
    {
        Require();
        if (stroke != color)
        {
            stroke = color;
            Operate(color, "G\n"u8, "RG\n"u8);
        }

        if (lineWidth != width)
        {
            lineWidth = width;
            content.Number(width).Add(" w\n"u8);
        }
    }

    private void Operate(Color color, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> full)
    {
        if (color.Red == color.Green && color.Green == color.Blue)
        {
            content.Number(color.Red / 255.0).Add((byte)' ').Add(grey);
            return;
        }

        content.Numbers(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0).Add(full);
    }

    private void Require()
    {
        if (!IsMarked)
        {
            throw new InvalidOperationException("this mark is neither in a structure element nor an artifact");
        }
    }

    private void RequireUnmarked()
    {
        if (IsMarked)
        {
            throw new InvalidOperationException("the marks of another element are not finished");
        }
    }
}
