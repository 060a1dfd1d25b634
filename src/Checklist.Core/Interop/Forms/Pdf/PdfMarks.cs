using System.Text.RegularExpressions;
using Checklist.Core.Interop.Forms.Pdf.Objects;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Finds what people put on the pages of a form: comments, text boxes, lines of a pen, highlights, stamps (ISO 32000-2, 12.5).
/// Pages are not drawn. Where a page has such a mark, the fields of the page are read with it, as its neighbors.
/// </summary>
internal sealed partial class PdfMarks(PdfObjects objects, PdfBudget budget)
{
    private const int MostDepth = 64; // of the tree of pages; one or two are usual
    private const int MostPages = 10_000; // a form of 3,000 controls has 1,000
    private const int MostMarks = 5_000; // people write some dozens
    private const int MostNeighbors = 1_000; // a page of ours has two hundred fields

    private readonly HashSet<int> seen = [];
    private readonly List<PdfMark> marks = [];

    public int PageCount { get; private set; }

    /// <summary>Everything that lies on the pages beside the fields of the form.</summary>
    /// <exception cref="InvalidDataException">Pages name each other in a circle, or are nested too deep.</exception>
    public IReadOnlyList<PdfMark> Read(PdfDictionary catalog)
    {
        var open = new Stack<(PdfValue Node, int Depth)>([(catalog["Pages"], 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Node is PdfReference reference && !seen.Add(reference.Number))
            {
                continue; // a page that two lists name is one page
            }

            if (objects.Get(next.Node) is not PdfDictionary node)
            {
                continue;
            }

            if (objects.Get<PdfArray>(node, "Kids") is not { } kids)
            {
                PageCount++;
                FormSize.Check(PageCount, MostPages, "pages");
                ReadPage(node);
                continue;
            }

            var depth = next.Depth < MostDepth ? next.Depth + 1 : throw new InvalidDataException("pages are nested too deep");
            foreach (var kid in kids.Items.Reverse())
            {
                open.Push((kid, depth));
            }
        }

        return marks;
    }

    private void ReadPage(PdfDictionary page)
    {
        var found = new List<PdfDictionary>();
        var widgets = new List<PdfDictionary>();
        foreach (var item in objects.Get<PdfArray>(page, "Annots")?.Items ?? [])
        {
            if (objects.Get(item) is PdfDictionary annotation)
            {
                (KindOf(annotation) == "Widget" ? widgets : found).Add(annotation);
            }
        }

        found.RemoveAll(annotation => KindOf(annotation) is "Link" or "Popup" or "PrinterMark" or "TrapNet");
        if (found.Count == 0)
        {
            return;
        }

        IReadOnlyList<PdfWidget> neighbors = [.. widgets.Take(MostNeighbors).Select(Widget).OfType<PdfWidget>()];
        foreach (var annotation in found)
        {
            FormSize.Check(marks.Count + 1, MostMarks, "comments and drawings");
            marks.Add(Mark(annotation, neighbors));
        }
    }

    private string? KindOf(PdfDictionary annotation) => objects.Get<PdfName>(annotation, "Subtype")?.Text;

    private PdfMark Mark(PdfDictionary annotation, IReadOnlyList<PdfWidget> neighbors)
    {
        var answered = objects.Get<PdfDictionary>(annotation, "IRT"); // what a reply is about says where it belongs
        var kind = KindOf(annotation) ?? "";
        return new PdfMark(PageCount, kind, RectangleOf(answered ?? annotation) ?? RectangleOf(annotation), neighbors)
        {
            IsReply = answered is not null,
            Author = FormText.CleanLine(Text(annotation["T"])),
            Text = FormText.Clean(Text(annotation["Contents"])) ?? FormText.Clean(WithoutTags(Text(annotation["RC"])))
                ?? FormText.CleanLine(Text(annotation["State"])) ?? (kind == "Stamp" ? StampOf(annotation) : null),
            FileName = kind == "FileAttachment" && objects.Get<PdfDictionary>(annotation, "FS") is { } file
                ? FormText.CleanLine(Text(file["UF"]) ?? Text(file["F"]))
                : null,
        };
    }

    /// <summary>
    /// Programs name the stamps that they bring: <c>Approved</c>, <c>SBNotApproved</c>. Those of people have a name without a meaning.
    /// </summary>
    private string? StampOf(PdfDictionary annotation) =>
        objects.Get<PdfName>(annotation, "Name")?.Text is { } name && StampPattern().Match(name) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    /// <summary>A field on the page. A button of several has the name of the field that it belongs to.</summary>
    private PdfWidget? Widget(PdfDictionary widget)
    {
        const int MostLevels = 32;
        var parts = new List<string>();
        var node = widget;
        for (var level = 0; node is not null && level < MostLevels; level++)
        {
            if (Text(node["T"]) is { Length: > 0 } part)
            {
                parts.Insert(0, part);
            }

            node = objects.Get<PdfDictionary>(node, "Parent");
        }

        return parts.Count > 0 && RectangleOf(widget) is { } rectangle
            ? new PdfWidget(string.Join('.', parts), StateOf(widget), rectangle)
            : null;
    }

    /// <summary>What a button stands for when it is ticked: the name of its drawing.</summary>
    private string? StateOf(PdfDictionary widget) =>
        objects.Get<PdfDictionary>(widget, "AP") is { } drawings && objects.Get<PdfDictionary>(drawings, "N") is { } states
            ? states.Entries.Keys.FirstOrDefault(state => state != "Off")
            : null;

    private PdfRectangle? RectangleOf(PdfDictionary annotation)
    {
        var sides = objects.Get<PdfArray>(annotation, "Rect")?.Items.Take(4)
            .Select(side => (objects.Get(side) as PdfNumber)?.Value).OfType<double>().ToList();
        return sides is [var a, var b, var c, var d]
            ? new PdfRectangle(Math.Min(a, c), Math.Min(b, d), Math.Max(a, c), Math.Max(b, d))
            : null;
    }

    private string? Text(PdfValue value)
    {
        var bytes = objects.Get(value) switch
        {
            PdfString text => text.Bytes,
            PdfStream stream => objects.Unpack(stream),
            _ => (ReadOnlyMemory<byte>?)null, // without the type it would be an empty text
        };
        if (bytes is not { } found)
        {
            return null;
        }

        const int MostBytes = 4 * (FormLimits.TextCharacters + 1);
        var decoded = PdfText.Decode(found.Span[..Math.Min(found.Length, MostBytes)]);
        budget.TakeText(decoded.Length);
        return decoded;
    }

    private static string? WithoutTags(string? rich) =>
        rich is null ? null : System.Net.WebUtility.HtmlDecode(TagPattern().Replace(rich, " "));

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();

    [GeneratedRegex("^(?:SB|SH|DS|#)?(?<name>[A-Z][A-Za-z]{2,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex StampPattern();
}

/// <summary>Something that lies on a page and is no field.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Kind">As the format names it, as in <c>FreeText</c>.</param>
/// <param name="Neighbors">The fields of its page.</param>
internal sealed record PdfMark(int Page, string Kind, PdfRectangle? Rectangle, IReadOnlyList<PdfWidget> Neighbors)
{
    public bool IsReply { get; init; }

    public string? Author { get; init; }

    /// <summary>Null where it has no words.</summary>
    public string? Text { get; init; }

    /// <summary>Of a file that is attached to the page.</summary>
    public string? FileName { get; init; }

    /// <summary>As people call it, with a page and a name.</summary>
    public string Where
    {
        get
        {
            var what = IsReply ? "Reply" : Kind switch
            {
                "Text" => "Comment",
                "FreeText" => "Text box",
                "Ink" => "Pen drawing",
                "Highlight" => "Highlight",
                "Underline" or "Squiggly" => "Underlining",
                "StrikeOut" => "Struck text",
                "Stamp" => "Stamp or picture",
                "Line" or "Square" or "Circle" or "Polygon" or "PolyLine" => "Drawing",
                "Caret" => "Insertion",
                "FileAttachment" => FileName is null ? "Attached file" : $"Attached file {FileName}",
                "Sound" or "Movie" or "Screen" or "RichMedia" => "Recording",
                _ => "Mark",
            };
            return FormattableString.Invariant($"{what}{(Author is null ? "" : $" by {Author}")} on page {Page}");
        }
    }

    /// <summary>It says more than its words: what it shows has to be seen.</summary>
    public bool HasPicture =>
        Text is null ? Kind != "Text" : Kind is "Ink" or "FileAttachment" or "Sound" or "Movie" or "Screen" or "RichMedia";
}

/// <summary>A field as it lies on a page.</summary>
/// <param name="State">What a button stands for; null for a line.</param>
internal sealed record PdfWidget(string Name, string? State, PdfRectangle Rectangle);

/// <summary>In points, from the lower left corner of the page.</summary>
internal readonly record struct PdfRectangle(double Left, double Bottom, double Right, double Top)
{
    public (double X, double Y) Center => ((Left + Right) / 2, (Bottom + Top) / 2);

    /// <summary>From a point to the nearest point of it; 0 inside.</summary>
    public double DistanceTo((double X, double Y) point)
    {
        var x = Math.Max(0, Math.Max(Left - point.X, point.X - Right));
        var y = Math.Max(0, Math.Max(Bottom - point.Y, point.Y - Top));
        return Math.Sqrt((x * x) + (y * y));
    }
}
