using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Boxes side by side: columns, a list item with its label, a row of a table.</summary>
internal sealed class RowBox(RowCell[] cells) : Box
{
    public ElementSlot? Slot { get; init; }

    /// <summary>Around each cell, above and below.</summary>
    public double Padding { get; init; }

    public double MinimumHeight { get; init; }

    public Color? Background { get; init; }

    public bool Grows { get; init; }

    /// <summary>Says at the top of a page that this row, or the rest of it, goes on there; null for nothing.</summary>
    public Func<RowBox>? Continuation { get; init; }

    /// <summary>With what a page had left for this row; null while nobody has said.</summary>
    private double? settled;

    /// <summary>Makes a row that grows as high as this.</summary>
    public void Settle(double height) => settled = height;

    /// <summary>For a row of a table: where its cells begin and end; fewer than the table's when cells span columns.</summary>
    public IReadOnlyList<double> Edges { get; init; } = [];

    public override double HeightUpTo(double limit)
    {
        if (settled is { } known)
        {
            return known;
        }

        var height = MinimumHeight;
        foreach (var cell in cells)
        {
            height = Math.Max(height, cell.Content.HeightUpTo(limit - (2 * Padding)) + (2 * Padding));
        }

        return height;
    }

    public override bool CanGrow => Array.Exists(cells, static cell => cell.Content.CanGrow);

    public override void GrowTo(double height)
    {
        foreach (var cell in cells)
        {
            cell.Content.GrowTo(height - (2 * Padding));
        }
    }

    public override BoxSplit Split(Room room)
    {
        var inside = room.Less(2 * Padding);
        var heads = new RowCell[cells.Length];
        var tails = new RowCell[cells.Length];
        var isAnyDivided = false;
        for (var index = 0; index < cells.Length; index++)
        {
            var cell = cells[index];
            if (inside.Fits(cell.Content.HeightUpTo(inside.Available + Room.Tolerance)))
            {
                heads[index] = cell;
                tails[index] = cell with { Content = new StackBox([]) };
                continue;
            }

            if (cell.Content.Split(inside) is not { Head: { } head } part)
            {
                if (!room.IsForced)
                {
                    return new BoxSplit(null, this);
                }

                // it will never fit better: the others must not be held back by it
                (head, part) = (cell.Content, new BoxSplit(cell.Content, new StackBox([])));
            }

            heads[index] = cell with { Content = head };
            tails[index] = cell with { Content = part.Tail };
            isAnyDivided = true;
        }

        return isAnyDivided ? new BoxSplit(With(heads), With(tails)) : new BoxSplit(null, this);
    }

    protected override void Draw(Surface surface, double x, double y, StructureElement parent)
    {
        var row = surface.Open(Slot, parent);
        var inside = Grows ? Height - (2 * Padding) : 0;
        settled = Height; // cells that grow into it do not make it higher
        foreach (var cell in cells)
        {
            cell.Content.GrowTo(inside);
            cell.Content.Place(surface, x + cell.X, y + Padding, row);
        }
    }

    private RowBox With(RowCell[] newCells) => new(newCells)
    {
        Slot = Slot,
        Padding = Padding,
        Edges = Edges,
        Background = Background,
        Grows = Grows,
        Continuation = Continuation,
        KeepWithNext = KeepWithNext,
        Destination = Destination,
        SpaceAfter = SpaceAfter,
    };
}

/// <summary>A box at a distance from the left of its row.</summary>
internal sealed record RowCell(double X, Box Content);
