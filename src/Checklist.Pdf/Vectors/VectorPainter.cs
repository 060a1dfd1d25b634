using Checklist.Pdf.Syntax;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Vectors;

/// <summary>Writes the items of a picture as operators of a page, inside an area of it.</summary>
internal sealed class VectorPainter(Canvas canvas, PdfDocumentWriter document, double pageHeight, SvgPicture picture, Area area)
{
    private const double Farthest = 30_000; // points from the page's corner; some viewers fail beyond
    private const double FontSize = 10; // set at this size and scaled, so that small units lose nothing

    private readonly ByteBuffer content = canvas.Content;
    private readonly Matrix page = new(
        area.Width / picture.Width, 0, 0, -area.Height / picture.Height, area.X, pageHeight - area.Y);

    public void Paint()
    {
        canvas.Save();
        content.Numbers(area.X, pageHeight - area.Y - area.Height, area.Width, area.Height).Add("re W n\n"u8);
        foreach (var item in picture.Items)
        {
            Paint(item);
        }

        canvas.Restore();
    }

    private void Paint(VectorItem item)
    {
        switch (item)
        {
            case VectorPath path:
                Paint(path);
                break;
            case VectorText text:
                Paint(text);
                break;
            case VectorClip clip:
                canvas.Save();
                Trace(clip.Segments);
                content.Add(clip.Segments.Count == 0 ? "0 0 0 0 re W n\n"u8 : clip.IsEvenOdd ? "W* n\n"u8 : "W n\n"u8);
                break;
            case VectorClipEnd:
                canvas.Restore();
                break;
            default:
                throw new InvalidOperationException($"no operators for {item.GetType().Name}");
        }
    }

    private void Paint(VectorPath path)
    {
        canvas.Save();
        canvas.Opacity(path.FillOpacity, path.StrokeOpacity);
        if (path.Fill is { } fill)
        {
            canvas.Fill(fill);
        }

        if (path.Stroke is { } stroke)
        {
            canvas.Stroke(Math.Max(path.StrokeWidth * page.Scale, 0.01), stroke);
            content.Integer(path.Cap).Add(" J "u8).Integer(path.Join).Add(" j "u8)
                .Number(Math.Min(path.MiterLimit, Farthest)).Add(" M\n"u8);
            if (path.Dashes.Count > 0)
            {
                content.Add("["u8);
                foreach (var dash in path.Dashes)
                {
                    content.Number(Math.Min(dash * page.Scale, Farthest)).Add((byte)' ');
                }

                content.Add("]"u8).Number(Math.Clamp(path.DashOffset * page.Scale, -Farthest, Farthest)).Add(" d\n"u8);
            }
        }

        Trace(path.Segments);
        content.Add((path.Fill is not null, path.Stroke is not null, path.IsEvenOdd) switch
        {
            (true, true, false) => "B\n"u8,
            (true, true, true) => "B*\n"u8,
            (true, false, false) => "f\n"u8,
            (true, false, true) => "f*\n"u8,
            (false, true, _) => "S\n"u8,
            _ => "n\n"u8,
        });
        canvas.Restore();
    }

    private void Trace(IReadOnlyList<PathSegment> segments)
    {
        foreach (var segment in segments)
        {
            var mapped = segment.Mapped(page);
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    Numbers(mapped.X, mapped.Y).Add("m\n"u8);
                    break;
                case SegmentKind.Line:
                    Numbers(mapped.X, mapped.Y).Add("l\n"u8);
                    break;
                case SegmentKind.Curve:
                    Numbers(mapped.X1, mapped.Y1, mapped.X2, mapped.Y2, mapped.X, mapped.Y).Add("c\n"u8);
                    break;
                default:
                    content.Add("h\n"u8);
                    break;
            }
        }
    }

    private ByteBuffer Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            content.Number(Math.Clamp(value, -Farthest, Farthest)).Add((byte)' ');
        }

        return content;
    }

    private void Paint(VectorText text)
    {
        var shaped = text.Runs.Select(run => document.Shaper.Shape(run.Text, StyleOf(run))).ToList();
        var widths = shaped.Zip(text.Runs, (glyphs, run) => glyphs.Width(0, glyphs.Length) * run.Stretch * run.Size / FontSize).ToList();
        var x = text.X - (text.Anchor * (widths.Sum() + text.Runs.Skip(1).Sum(run => run.Right)));
        for (var i = 0; i < shaped.Count; i++)
        {
            var run = text.Runs[i];
            x += run.Right;
            var place = new Matrix(run.Stretch * run.Size / FontSize, 0, 0, -run.Size / FontSize, x, text.Y + run.Down);
            Paint(shaped[i], run, page.Around(text.Matrix).Around(place));
            x += widths[i];
        }
    }

    private void Paint(ShapedText shaped, VectorRun run, Matrix place)
    {
        if (!place.IsUsable || shaped.Length == 0)
        {
            return;
        }

        canvas.Save();
        canvas.Opacity(run.Opacity, run.Opacity);
        foreach (var part in (ReadOnlySpan<double>)[place.A, place.B, place.C, place.D, place.E, place.F])
        {
            content.Precise(Math.Clamp(part, -Farthest, Farthest)).Add((byte)' ');
        }

        content.Add("cm\nBT\n"u8);
        canvas.Show(shaped, 0, shaped.Length);
        content.Add("ET\n"u8);
        canvas.Restore();
    }

    private static TextStyle StyleOf(VectorRun run) =>
        new(FontSize) { Color = run.Color, IsBold = run.IsBold, IsItalic = run.IsItalic, IsMono = run.IsMono };
}
