using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Some or all rows of a table, below its head.</summary>
internal sealed class TableBox(TableFrame frame, TableRows rows, int from, int to) : Box
{
    private const double ThinLine = 0.5;
    private const double HeadLine = 1;

    /// <summary>In place of the first row, when that was split.</summary>
    private Box? First { get; init; }

    /// <summary>In place of the last row, when that was split.</summary>
    private Box? Last { get; init; }

    /// <summary>The head was drawn before; now it is repeated.</summary>
    private bool IsContinued { get; init; }

    public override double HeightUpTo(double limit)
    {
        var height = frame.HeadHeight;
        for (var index = from; index < to && height <= limit; index++)
        {
            height += Row(index).HeightUpTo(limit - height);
        }

        return height;
    }

    public override BoxSplit Split(Room room)
    {
        var height = frame.HeadHeight;
        for (var index = from; index < to; index++)
        {
            var below = room.Below(height);
            var row = Row(index);
            var rowHeight = row.HeightUpTo(below.Available + Room.Tolerance);
            if (!below.Fits(rowHeight))
            {
                return SplitAt(index, room, below);
            }

            height += rowHeight;
        }

        return new BoxSplit(null, this);
    }

    protected override void Draw(Surface surface, double x, double y, StructureElement parent)
    {
        var table = surface.Open(frame.Slot, parent);
        var edges = new List<double> { y };
        var drawn = new List<Box>(frame.Head);
        FillHead(surface, x, y);
        foreach (var row in frame.Head)
        {
            if (IsContinued)
            {
                surface.PlaceAsArtifact(row, x, y, table);
            }
            else
            {
                row.Place(surface, x, y, table);
            }

            y += row.Height;
            edges.Add(y);
        }

        for (var index = from; index < to; index++)
        {
            var row = Row(index);
            row.Place(surface, x, y, table);
            drawn.Add(row);
            y += row.Height;
            edges.Add(y);
            if (Last is null || index < to - 1)
            {
                rows.Release(index);
            }
        }

        DrawLines(surface, x, edges, drawn);
        if (Last is null && !surface.IsArtifact)
        {
            surface.Page.Document.Release(table); // a long table would hold the elements of all its pages
        }
    }

    private Box Row(int index) => index == to - 1 && Last is not null ? Last : index == from && First is not null ? First : rows[index];

    private BoxSplit SplitAt(int index, Room room, Room below)
    {
        var row = Row(index);
        var isTooTall = !room.Less(frame.HeadHeight).FitsOnPage(row.Height);
        var isStuck = room.IsForced && index == from;
        if (isTooTall || isStuck)
        {
            var part = row.Split(below);
            if (part.Head is null && isStuck)
            {
                part = row.Split(below with { IsForced = true });
            }

            if (part.Head is not null)
            {
                return new BoxSplit(
                    new TableBox(frame, rows, from, index + 1) { First = First, Last = part.Head, IsContinued = IsContinued, Destination = Destination },
                    Tail(index, part.Tail));
            }
        }

        if (index > from || (isStuck && from + 1 < to))
        {
            index = Math.Max(index, from + 1);
            return new BoxSplit(
                new TableBox(frame, rows, from, index) { First = First, IsContinued = IsContinued, Destination = Destination },
                Tail(index, null));
        }

        return new BoxSplit(null, this);
    }

    private TableBox Tail(int index, Box? newFirst) => new(frame, rows, index, to)
    {
        First = newFirst ?? (index == from ? First : null),
        Last = Last,
        IsContinued = true,
        SpaceAfter = SpaceAfter,
        KeepWithNext = KeepWithNext,
        KeepTogether = KeepTogether,
    };

    private void FillHead(Surface surface, double x, double y)
    {
        if (frame.HeadBackground is { } background && frame.HeadHeight > 0)
        {
            using (surface.Page.Artifact())
            {
                surface.Page.Body.Rectangle(x, y, frame.Width, frame.HeadHeight, border: null, background: background);
            }
        }
    }

    private void DrawLines(Surface surface, double x, List<double> edges, List<Box> drawn)
    {
        if (frame.Lines == TableLines.None)
        {
            return;
        }

        using (surface.Page.Artifact())
        {
            var canvas = surface.Page.Body;
            for (var index = 0; index < edges.Count; index++)
            {
                var isHead = frame.Head.Count > 0 && (index == 0 || index == frame.Head.Count);
                var color = isHead || frame.Lines == TableLines.Grid ? Color.Black : surface.Theme.RuleColor;
                canvas.Line(x, edges[index], x + frame.Width, edges[index], isHead ? HeadLine : ThinLine, color);
            }

            if (frame.Lines == TableLines.Grid)
            {
                DrawColumns(canvas, x, edges, drawn);
            }
        }
    }

    /// <summary>Rows with the same cells share their lines.</summary>
    private static void DrawColumns(Canvas canvas, double x, List<double> edges, List<Box> drawn)
    {
        for (var start = 0; start < drawn.Count;)
        {
            var columns = ((RowBox)drawn[start]).Edges;
            var end = start + 1;
            while (end < drawn.Count && ((RowBox)drawn[end]).Edges.SequenceEqual(columns))
            {
                end++;
            }

            foreach (var edge in columns)
            {
                canvas.Line(x + edge, edges[start], x + edge, edges[end], ThinLine, Color.Black);
            }

            start = end;
        }
    }
}
