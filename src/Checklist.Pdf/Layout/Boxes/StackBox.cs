using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Boxes one below the other.</summary>
internal sealed class StackBox : Box
{
    private const double BarDistance = 7; // from the text: nearer it reads as a letter, and margins have 18 mm

    private readonly Box[] items;
    private readonly int from;
    private readonly int to;
    private readonly Box? first; // instead of the item at from, when that was split
    private readonly Box? last; // instead of the item before to

    public StackBox(Box[] items)
        : this(items, 0, items.Length, null, null)
    {
    }

    private StackBox(Box[] items, int from, int to, Box? first, Box? last)
    {
        this.items = items;
        this.from = from;
        this.to = to;
        this.first = first;
        this.last = last;
    }

    public ElementSlot? Slot { get; init; }

    /// <summary>Shown, as an artifact, at the top of every part but the first.</summary>
    public Box? Continuation { get; init; }

    public double Indent { get; init; }

    /// <summary>Width of a bar in the margin; 0 for none.</summary>
    public double Bar { get; init; }

    /// <summary>Left empty above the first item of the first part.</summary>
    public double Top { get; init; }

    public double FirstSpaceBefore => from == to ? 0 : this[from].SpaceBefore;

    /// <summary>For the first part: false. Then the continuation is not shown.</summary>
    private bool IsContinued { get; init; }

    public override double HeightUpTo(double limit)
    {
        var height = LeadHeight;
        for (var index = from; index < to && height <= limit; index++)
        {
            height += GapBefore(index) + this[index].HeightUpTo(limit - height);
        }

        return height;
    }

    public override bool CanGrow => FirstThatGrows is not null;

    public override void GrowTo(double height)
    {
        if (height > Height && FirstThatGrows is { } box)
        {
            box.GrowTo(box.Height + height - Height); // it takes all: what is below it moves down
        }
    }

    public override void FillTo(double height)
    {
        if (from < to)
        {
            var box = this[to - 1];
            box.FillTo(box.Height + height - Height);
        }
    }

    private Box? FirstThatGrows
    {
        get
        {
            for (var index = from; index < to; index++)
            {
                if (this[index].CanGrow)
                {
                    return this[index];
                }
            }

            return null;
        }
    }

    public override BoxSplit Split(Room room)
    {
        var height = LeadHeight;
        for (var index = from; index < to; index++)
        {
            var below = room.Below(height + GapBefore(index));
            var itemHeight = this[index].HeightUpTo(below.Available + Room.Tolerance);
            if (!below.Fits(itemHeight))
            {
                return SplitAt(index, room, below);
            }

            height += GapBefore(index) + itemHeight;
        }

        return new BoxSplit(this, new StackBox([]));
    }

    protected override void Draw(Surface surface, double x, double y, StructureElement parent)
    {
        DrawBar(surface, x, y);
        var element = surface.Open(Slot, parent);
        x += Indent;
        if (IsContinued && Continuation is not null)
        {
            surface.PlaceAsArtifact(Continuation, x, y, element);
        }

        y += LeadHeight;
        for (var index = from; index < to; index++)
        {
            y += GapBefore(index);
            this[index].Place(surface, x, y, element);
            y += this[index].Height;
        }
    }

    private void DrawBar(Surface surface, double x, double y)
    {
        if (Bar == 0)
        {
            return;
        }

        using (surface.Page.Artifact())
        {
            surface.Page.Body.Rectangle(x - BarDistance - Bar, y, Bar, Height, null, 0, Color.Black);
        }
    }

    private double LeadHeight => !IsContinued ? Top : Continuation is not null ? Continuation.Height + Continuation.SpaceAfter : 0;

    private Box this[int index] => index == from && first is not null ? first : index == to - 1 && last is not null ? last : items[index];

    private double GapBefore(int index) => index == from ? 0 : Math.Max(this[index - 1].SpaceAfter, this[index].SpaceBefore);

    private BoxSplit SplitAt(int index, Room room, Room below)
    {
        var item = this[index];
        var isTooTall = !room.FitsOnPage(item.HeightUpTo(room.Page + Room.Tolerance));
        var wouldLeaveMuch = (MovesWhole(index) ? room : below).Available > room.Page * item.MostEmpty;
        if ((!item.KeepTogether || isTooTall || wouldLeaveMuch) && item.Split(below) is { Head: { } head } part)
        {
            return Divide(index, head, part.Tail);
        }

        var start = index;
        while (start > from && this[start - 1].KeepWithNext)
        {
            start--;
        }

        if (start > from)
        {
            return DivideBefore(start);
        }

        if (!room.IsForced)
        {
            return new BoxSplit(null, this);
        }

        // the page is empty: a heading may have to part from what it belongs to
        if (item.Split(below) is { Head: { } headOfGroup } group)
        {
            return Divide(index, headOfGroup, group.Tail);
        }

        if (index > from)
        {
            return DivideBefore(index);
        }

        return item.Split(below with { IsForced = true }) is { Head: { } forced } rest
            ? Divide(index, forced, rest.Tail)
            : index + 1 < to ? DivideBefore(index + 1) : new BoxSplit(null, this);
    }

    /// <summary>What is before an item must stay with it, so that nothing of this box would be left on the page.</summary>
    private bool MovesWhole(int index)
    {
        while (index > from && this[index - 1].KeepWithNext)
        {
            index--;
        }

        return index == from;
    }

    private BoxSplit Divide(int index, Box head, Box tail) => new(
        Part(from, index + 1, index == from ? head : first, head),
        Tail(index, to, tail));

    private BoxSplit DivideBefore(int index) => new(Part(from, index, first, null), Tail(index, to, this[index]));

    private StackBox Part(int start, int end, Box? newFirst, Box? newLast) => new(items, start, end, newFirst, newLast)
    {
        Slot = Slot,
        Continuation = Continuation,
        IsContinued = IsContinued,
        Top = Top,
        Indent = Indent,
        Bar = Bar,
        Destination = Destination,
    };

    private StackBox Tail(int start, int end, Box newFirst) => new(items, start, end, newFirst, last)
    {
        Slot = Slot,
        Continuation = Continuation,
        IsContinued = true,
        Indent = Indent,
        Bar = Bar,
        SpaceAfter = SpaceAfter,
        KeepWithNext = KeepWithNext,
        KeepTogether = KeepTogether,
    };
}
