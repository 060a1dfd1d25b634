using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Some or all rows of a table, below its head.</summary>
internal sealed class TableBox(TableFrame frame, TableRows rows, int from, int to) : Box
{
    private const double ThinLine = 0.5;
    private const double HeadLine = 1;

    private const int PagesAhead = 4; // that many are filled alike, so that the last is not nearly empty

    private static readonly double MostExtra = Length.Millimetres(45); // for one row: more is no room to write in, but an empty page

    /// <summary>Instead of the first row, when that was split.</summary>
    private Box? First { get; init; }

    /// <summary>Instead of the last row, when that was split.</summary>
    private Box? Last { get; init; }

    /// <summary>The head was drawn before; now it is repeated.</summary>
    private bool IsContinued { get; init; }

    /// <summary>Says below the repeated head what goes on.</summary>
    private RowBox? Lead { get; init; }

    private double LeadHeight => Lead?.Height ?? 0;

    public override double HeightUpTo(double limit)
    {
        var height = frame.HeadHeight + LeadHeight;
        for (var index = from; index < to && height <= limit; index++)
        {
            height += Row(index).HeightUpTo(limit - height);
        }

        return height;
    }

    public override BoxSplit Split(Room room)
    {
        var enough = Enough(room);
        var height = frame.HeadHeight + LeadHeight;
        for (var index = from; index < to; index++)
        {
            var below = room.Below(height);
            var row = Row(index);
            var rowHeight = row.HeightUpTo(below.Available + Room.Tolerance);
            if (!below.Fits(rowHeight) || height >= enough)
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

        if (Lead is not null)
        {
            FillRow(surface, Lead, x, y);
            surface.PlaceAsArtifact(Lead, x, y, table);
            drawn.Add(Lead);
            y += Lead.Height;
            edges.Add(y);
        }

        for (var index = from; index < to; index++)
        {
            var row = Row(index);
            FillRow(surface, row, x, y);
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

    /// <summary>Of a table that fills pages: what a page takes so that the last ones are filled alike. Else there is no limit.</summary>
    private double Enough(Room room)
    {
        var most = PagesAhead * room.Page;
        if (!frame.FillsPages || HeightUpTo(most) is var height && height > most)
        {
            return double.MaxValue;
        }

        var head = frame.HeadHeight + LeadHeight;
        var pages = Math.Ceiling((height - head) / (room.Page - head));
        return head + ((height - head) / pages);
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
                return DivideRow(index, part.Head, part.Tail);
            }
        }

        var start = index;
        while (start > from && Row(start - 1).KeepWithNext)
        {
            start--;
        }

        if (start == from && index > from && room.IsForced && row.Split(below) is { Head: { } head } rest)
        {
            return DivideRow(index, head, rest.Tail); // what must stay with it fills the page with it
        }

        index = start == from && room.IsForced ? index : start;
        if (index > from || (isStuck && from + 1 < to))
        {
            index = Math.Max(index, from + 1);
            GrowRows(index, room);
            return new BoxSplit(
                new TableBox(frame, rows, from, index) { First = First, IsContinued = IsContinued, Lead = Lead, Destination = Destination },
                Tail(index, null));
        }

        return new BoxSplit(null, this);
    }

    private BoxSplit DivideRow(int index, Box head, Box tail) => new(
        new TableBox(frame, rows, from, index + 1)
        {
            First = First,
            Last = head,
            IsContinued = IsContinued,
            Lead = Lead,
            Destination = Destination,
        },
        Tail(index, tail));

    /// <summary>On the last page that it has for itself.</summary>
    public override void FillTo(double height)
    {
        if (frame.FillsPages)
        {
            GrowRows(to, new Room(height, height, IsForced: false));
        }
    }

    /// <summary>What the page would leave empty goes to the rows that have a use for it, to each the same.</summary>
    private void GrowRows(int end, Room room)
    {
        var used = frame.HeadHeight + LeadHeight;
        var growing = new List<RowBox>();
        for (var index = from; index < end; index++)
        {
            var row = Row(index);
            used += row.Height;
            if (row is RowBox { Grows: true } grows)
            {
                growing.Add(grows);
            }
        }

        var extra = growing.Count == 0 ? 0 : Math.Max(0, room.Available - used) / growing.Count;
        growing.ForEach(row => row.Settle(row.Height + Math.Min(extra, MostExtra)));
    }

    private TableBox Tail(int index, Box? newFirst) => new(frame, rows, index, to)
    {
        First = newFirst ?? (index == from ? First : null),
        Last = Last,
        IsContinued = true,
        Lead = (Row(index) as RowBox)?.Continuation?.Invoke(),
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

    private void FillRow(Surface surface, Box row, double x, double y)
    {
        if (row is not RowBox { Background: { } background })
        {
            return;
        }

        using (surface.Page.Artifact())
        {
            surface.Page.Body.Rectangle(x, y, frame.Width, row.Height, border: null, background: background);
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

/// <summary>What all parts of a table share.</summary>
internal sealed record TableFrame(
    ElementSlot Slot, IReadOnlyList<RowBox> Head, IReadOnlyList<double> ColumnEdges, TableLines Lines, Color? HeadBackground)
{
    /// <summary>Rows that grow fill the last page too.</summary>
    public bool FillsPages { get; init; }

    public double HeadHeight { get; } = Head.Sum(row => row.Height);

    public double Width => ColumnEdges[^1];
}
