using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Pictures and drawings: figures with their text, or artifacts when they have none.</summary>
internal static class PictureBoxes
{
    public static Box Build(BoxBuilder builder, Picture picture, double width)
    {
        var image = picture.Image;
        var ratio = (double)image.PixelHeight / image.PixelWidth;
        var shown = Math.Min(Math.Min(picture.Width, width), builder.MaximumPartHeight / ratio);
        return Figure(builder, picture, picture.AlternativeText, picture.Alignment, width, new PageSize(shown, shown * ratio),
            (canvas, area) => canvas.Image(image, area.X, area.Y, area.Width, area.Height));
    }

    public static Box Build(BoxBuilder builder, Illustration illustration, double width)
    {
        var picture = illustration.Picture;
        var ratio = picture.Height / picture.Width;
        var shown = Math.Min(Math.Min(illustration.Width, width), builder.MaximumPartHeight / ratio);
        return Figure(
            builder, illustration, illustration.AlternativeText, illustration.Alignment, width, new PageSize(shown, shown * ratio),
            (canvas, area) => canvas.Picture(picture, area));
    }

    public static Box Build(BoxBuilder builder, Drawing drawing, double width)
    {
        var size = new PageSize(Math.Min(drawing.Width, width), Math.Min(drawing.Height, builder.MaximumPartHeight));
        return Figure(builder, drawing, drawing.AlternativeText, drawing.Alignment, width, size, drawing.Draw);
    }

    private static DrawnBox Figure(
        BoxBuilder builder, Block block, string alternativeText, TextAlignment alignment, double width,
        PageSize size, Action<Canvas, Area> paint)
    {
        var slot = alternativeText.Length == 0 ? null : new ElementSlot(StructureRole.Figure) { AlternativeText = alternativeText };
        var left = alignment switch
        {
            TextAlignment.Center => (width - size.Width) / 2,
            TextAlignment.End => width - size.Width,
            _ => 0,
        };
        void Draw(Surface surface, double x, double y, StructureElement parent)
        {
            var area = new Area(x + left, y, size.Width, size.Height);
            using (slot is null ? surface.Page.Artifact() : surface.Begin(Open(surface, slot, parent, area)))
            {
                paint(surface.Page.Body, area);
            }
        }

        var box = new DrawnBox(size.Height, Draw) { KeepWithNext = block.KeepWithNext, Destination = block.Destination };
        return BoxBuilder.Spaced(box, block, builder.Theme.BlockSpacing);
    }

    private static StructureElement Open(Surface surface, ElementSlot slot, StructureElement parent, Area area)
    {
        var element = surface.Open(slot, parent);
        if (element.Role == StructureRole.Figure)
        {
            element.Bounds = area with { Y = surface.Page.Size.Height - area.Y - area.Height };
        }

        return element;
    }
}
