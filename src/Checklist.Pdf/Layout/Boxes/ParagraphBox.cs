using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Some or all lines of a paragraph.</summary>
internal sealed class ParagraphBox(ParagraphContent content, int first, int count) : Box
{
    private const int Orphans = 2; // lines that must stay together before a break, and after it

    public ParagraphBox(ParagraphContent content)
        : this(content, 0, content.Set.Lines.Length)
    {
    }

    public double FirstLineHeight => count == 0 ? 0 : content.Set.LineHeight;

    /// <summary>The width of the longest line.</summary>
    public double VisibleWidth => content.Set.Lines.Length == 0 ? 0 : content.Set.Lines.Max(line => line.Width);

    public override double HeightUpTo(double limit) => count * content.Set.LineHeight;

    public override BoxSplit Split(Room room)
    {
        var fitting = Math.Min((int)((room.Available + Room.Tolerance) / content.Set.LineHeight), count - 1);
        if (!room.IsForced)
        {
            fitting = Math.Min(fitting, count - Orphans);
            if (fitting < Orphans)
            {
                return new BoxSplit(null, this);
            }
        }

        fitting = Math.Max(fitting, 1);
        if (fitting >= count)
        {
            return new BoxSplit(null, this);
        }

        var head = new ParagraphBox(content, first, fitting) { Destination = Destination };
        var tail = new ParagraphBox(content, first + fitting, count - fitting) { SpaceAfter = SpaceAfter, KeepWithNext = KeepWithNext };
        return new BoxSplit(head, tail);
    }

    protected override void Draw(Surface surface, double x, double y, StructureElement parent)
    {
        if (count == 0 || content.Set.Text.Length == 0)
        {
            if (content.Slot is { IsCell: true })
            {
                surface.Open(content.Slot, parent); // its row counts it; other elements without content say nothing
            }

            return;
        }

        if (content.Heading is { } heading && first == 0)
        {
            surface.NoteHeading(heading, y);
        }

        var element = surface.Open(content.Slot, parent);
        if (content.Set.Links.Count > 0)
        {
            new LinkedLines(content, surface, element).Draw(first, count, x, y);
            return;
        }

        var canvas = surface.Page.Body;
        using (surface.Begin(element))
        {
            canvas.BeginText();
            for (var index = 0; index < count; index++)
            {
                var line = content.Set.Lines[first + index];
                canvas.MoveTo(x + content.LeftOf(line), y + (index * content.Set.LineHeight) + content.Set.Baseline);
                canvas.Show(content.Set.Text, line.Start, line.End);
            }

            canvas.EndText();
        }

        DrawWrapMarks(surface, x, y);
    }

    private void DrawWrapMarks(Surface surface, double x, double y)
    {
        if (!content.Set.HasWrapMarks || !Enumerable.Range(first, count).Any(content.Set.GoesOn))
        {
            return;
        }

        using (surface.Page.Artifact())
        {
            for (var index = 0; index < count; index++)
            {
                if (content.Set.GoesOn(first + index))
                {
                    WrapMark.Draw(surface.Page.Body, x + content.Set.Width, y + (index * content.Set.LineHeight) + content.Set.Baseline);
                }
            }
        }
    }
}
