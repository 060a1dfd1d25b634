using Checklist.Pdf.Fonts;
using Checklist.Pdf.Layout.Boxes;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout;

/// <summary>
/// A document written from top to bottom: add blocks, they find their lines and pages, and every one is tagged. Pages are
/// written to the stream as they fill.
/// </summary>
public sealed class DocumentFlow
{
    private const double LeastRoom = 0.2; // of a page: with less left, a block that is to stay together and cannot starts a new one

    private readonly PageSetup setup;
    private readonly FieldMode fields;
    private readonly BoxBuilder builder;
    private readonly RunningLines running;
    private readonly Stack<StructureElement> sections = new();
    private readonly List<Box> waiting = []; // blocks that must stay with the next
    private Surface? surface;
    private double y; // below the last block, from the top of the body
    private double spaceAfter; // of the last block

    /// <summary>Lays out blocks on pages of one document.</summary>
    /// <param name="output">
    /// Written from its present position on; neither sought nor closed. <see cref="Stream.Null"/> to find the pages of places alone.
    /// </param>
    /// <param name="properties">Title, language and the like.</param>
    /// <param name="setup">Paper, margins, header and footer.</param>
    /// <param name="theme">Looks; <see cref="Theme.Default"/> when null.</param>
    /// <param name="fonts">Fonts; <see cref="DefaultFonts.All"/> when null.</param>
    /// <param name="fields">Whether boxes and lines are form fields too.</param>
    public DocumentFlow(
        Stream output,
        DocumentProperties properties,
        PageSetup setup,
        Theme? theme = null,
        FontSet? fonts = null,
        FieldMode fields = FieldMode.Fillable)
    {
        if (setup.BodyWidth < Length.Millimetres(20) || setup.BodyHeight < Length.Millimetres(20))
        {
            throw new ArgumentException("the margins leave less than 20 mm of the page", nameof(setup));
        }

        this.setup = setup;
        this.fields = fields;
        Document = new PdfDocumentWriter(output, properties, fonts);
        Theme = theme ?? Theme.Default;
        builder = new BoxBuilder(Document, Theme, setup, fields == FieldMode.Flat);
        running = new RunningLines(Document, setup, Theme);
        sections.Push(Document.Root);
    }

    /// <summary>The writer below: for attachments, page labels, issues.</summary>
    public PdfDocumentWriter Document { get; }

    public Theme Theme { get; }

    /// <summary>Width between the margins.</summary>
    public double BodyWidth => setup.BodyWidth;

    /// <summary>The page that is being filled, from 1; 0 before the first block.</summary>
    public int PageNumber => Document.PageCount;

    /// <summary>The part that pages belong to from the next one on, for headers and codes; nothing unless it is set.</summary>
    public string Part { get; set; } = "";

    /// <summary>Points left on this page.</summary>
    public double RemainingHeight => surface is null ? setup.BodyHeight : setup.BodyHeight - y;

    public void Add(Block block)
    {
        if (block is PageBreak)
        {
            PlaceWaiting();
            surface = null;
            return;
        }

        var box = builder.Build(block, setup.BodyWidth);
        waiting.Add(box);
        if (!box.KeepWithNext)
        {
            PlaceWaiting();
        }
    }

    public void Add(params IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    /// <summary>What is added from now on belongs to a section of the structure, until <see cref="EndSection"/>.</summary>
    public void BeginSection()
    {
        PlaceWaiting();
        sections.Push(sections.Peek().Add(StructureRole.Sect));
    }

    public void EndSection()
    {
        PlaceWaiting();
        if (sections.Count == 1)
        {
            throw new InvalidOperationException("no section has been begun");
        }

        sections.Pop();
        Document.Release(sections.Peek());
    }

    /// <summary>The height that a block would take, unsplit.</summary>
    /// <param name="block">Built for this alone.</param>
    /// <param name="width">In points; null for that of the page.</param>
    public double Measure(Block block, double? width = null) => builder.Build(block, width ?? setup.BodyWidth).Height;

    /// <summary>Writes headers, footers and all that is left. The stream is flushed and stays open.</summary>
    public void Finish()
    {
        PlaceWaiting();
        if (Document.PageCount == 0)
        {
            NewPage();
        }

        Document.FinishPage();
        running.Write();
        Document.Finish();
    }

    private void PlaceWaiting()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var box = waiting.Count == 1 ? waiting[0] : new StackBox([.. waiting]) { SpaceAfter = waiting[^1].SpaceAfter };
        box.SpaceBefore = waiting[0].SpaceBefore;
        waiting.Clear();
        Place(box);
        Document.Release(sections.Peek());
    }

    private void Place(Box box)
    {
        while (true)
        {
            if (box.IsGap && (surface is null || y == 0))
            {
                return;
            }

            if (surface is null)
            {
                NewPage();
            }

            var isTop = y == 0;
            var start = isTop ? 0 : y + Math.Max(spaceAfter, box.SpaceBefore);
            var room = new Room(setup.BodyHeight - start, setup.BodyHeight, isTop);
            if (room.Fits(box.HeightUpTo(room.Available + Room.Tolerance)))
            {
                box.FillTo(room.Available);
                Draw(box, start);
                return;
            }

            var part = MaySplit(box, room) ? box.Split(room) : new BoxSplit(null, box);
            if (part.Head is not null)
            {
                Draw(part.Head, start);
            }
            else if (isTop)
            {
                Draw(box, start); // no way to divide it: it is no higher than a page
                return;
            }

            surface = null;
            box = part.Tail;
        }
    }

    private static bool MaySplit(Box box, Room room)
    {
        if (!box.KeepTogether || room.IsForced || room.Available > room.Page * box.MostEmpty)
        {
            return true;
        }

        return !room.FitsOnPage(box.HeightUpTo(room.Page + Room.Tolerance)) && room.Available > room.Page * LeastRoom;
    }

    private void Draw(Box box, double start)
    {
        box.Place(surface!, setup.LeftMargin(Document.PageCount), setup.BodyTop + start, sections.Peek());
        y = start + box.Height;
        spaceAfter = box.SpaceAfter;
    }

    private void NewPage()
    {
        var page = Document.AddPage(setup.Size);
        running.Begin(page, Part);
        surface = new Surface(page, Theme, fields, NoteHeading);
        y = 0;
        spaceAfter = 0;
    }

    private void NoteHeading(HeadingMark mark, PdfPage page, double top)
    {
        running.Note(mark);
        if (mark.IsInOutline)
        {
            Document.AddOutlineEntry(mark.Level, mark.Title, page, top);
        }
    }
}
