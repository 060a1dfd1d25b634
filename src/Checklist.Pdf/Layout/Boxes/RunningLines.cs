using Checklist.Pdf.Barcodes;
using Checklist.Pdf.Syntax;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Headers and footers: noted for each page while it is filled, written when the number of pages is known.</summary>
internal sealed class RunningLines(PdfDocumentWriter document, PageSetup setup, Theme theme)
{
    private const int RunningLevel = 2; // deeper headings change too often to be in a header
    private const double LineHeight = 10;
    private const double RuleDistance = 3;

    private static readonly double Edge = Length.Millimetres(4.5); // printers reach to some 4 mm from the edge
    private static readonly double CodeSide = Length.Millimetres(11.5); // without its quiet zone
    private static readonly double CodeDistance = Length.Millimetres(2.5); // its quiet zone, and a little

    private readonly List<RunningPage> pages = [];
    private string heading = "";
    private bool isNoted;

    public void Begin(PdfPage page, string part)
    {
        if (document.File.IsDraft || (setup.Header is null && setup.Footer is null && setup.Code is null))
        {
            return;
        }

        page.RunningId = document.File.Reserve();
        var code = setup.Code?.Invoke(page.Number, part) is { } text ? Task.Run(() => QrCode.Encode(text)) : null;
        pages.Add(new RunningPage(page.RunningId, heading, part, code));
        isNoted = false;
    }

    public void Note(HeadingMark mark)
    {
        if (mark.Level > RunningLevel)
        {
            return;
        }

        heading = mark.Title;
        if (!isNoted && pages.Count > 0)
        {
            isNoted = true;
            pages[^1] = pages[^1] with { Heading = heading };
        }
    }

    public void Write()
    {
        var content = new ByteBuffer();
        for (var index = 0; index < pages.Count; index++)
        {
            var page = pages[index];
            var context = new PageContext(index + 1, pages.Count, page.Heading) { Part = page.Part };
            content.Clear();
            var canvas = new Canvas(document, setup.Size, content);
            canvas.BeginArtifact(isPagination: true);
            if (setup.Header is not null)
            {
                DrawLine(canvas, setup.Header(context), context.Number, setup.TopMargin, ruleBelow: true);
            }

            if (setup.Footer is not null)
            {
                DrawLine(canvas, setup.Footer(context), context.Number,
                    setup.Size.Height - setup.BottomMargin - LineHeight - RuleDistance, ruleBelow: false);
            }

            if (page.Code is not null)
            {
                DrawCode(canvas, page.Code.GetAwaiter().GetResult(), context.Number);
            }

            canvas.EndMarked();
            document.File.WriteStream(page.Id, [], content.Span);
        }
    }

    /// <summary>The quiet zone of the code lies in the margin, which is empty.</summary>
    private void DrawCode(Canvas canvas, QrCode code, int pageNumber)
    {
        const int QuietModules = 4;
        var dark = setup.HasCodeInFooter ? CodeSide : Math.Min(CodeSide, setup.OuterMargin - Edge);
        var module = dark / (code.Size - (2 * QuietModules));
        var left = IsOuterLeft(pageNumber) ? Edge : setup.Size.Width - Edge - dark;
        var top = setup.Size.Height - (setup.HasCodeInFooter ? Edge : setup.BottomMargin) - dark;
        code.Draw(canvas, new Area(left - (QuietModules * module), top - (QuietModules * module), module * code.Size, module * code.Size));
    }

    private bool IsOuterLeft(int pageNumber) => setup.LeftMargin(pageNumber) != setup.InnerMargin;

    private void DrawLine(Canvas canvas, RunningLine line, int pageNumber, double top, bool ruleBelow)
    {
        var taken = setup is { HasCodeInFooter: true, Code: not null } && !ruleBelow
            ? Math.Max(0, Edge + CodeSide + CodeDistance - setup.OuterMargin)
            : 0;
        var left = setup.LeftMargin(pageNumber) + (IsOuterLeft(pageNumber) ? taken : 0);
        var width = setup.BodyWidth - taken;
        var ruleY = ruleBelow ? top + LineHeight + RuleDistance : top;
        var baseline = ruleBelow ? top + (LineHeight * 0.75) : top + RuleDistance + (LineHeight * 0.85);
        if (line.HasRule)
        {
            canvas.Line(left, ruleY, left + width, ruleY, 0.5, theme.RuleColor);
        }

        var center = Cut(line.Center, width * 0.5);
        var right = Cut(line.Right, center.Width > 0 ? (width - center.Width) / 2 - LineHeight : width * 0.6);
        var leftRoom = width - right.Width - center.Width - (right.Width > 0 ? LineHeight : 0) - (center.Width > 0 ? LineHeight : 0);
        var text = Cut(line.Left, leftRoom);
        var middle = Math.Max(
            (width - center.Width) / 2, text.Width + LineHeight); // a long left text moves it, and is cut only where it must
        Show(canvas, text.Text, left, baseline);
        Show(canvas, center.Text, left + middle, baseline);
        Show(canvas, right.Text, left + width - right.Width, baseline);
    }

    private static void Show(Canvas canvas, ShapedText text, double x, double baseline)
    {
        if (text.Length > 0)
        {
            canvas.BeginText();
            canvas.MoveTo(x, baseline);
            canvas.Show(text, 0, text.Length);
            canvas.EndText();
        }
    }

    private (ShapedText Text, double Width) Cut(string text, double width)
    {
        var shaped = document.Shaper.Shape(text, theme.Small);
        var full = shaped.Width(0, shaped.Length);
        while (full > width && text.Length > 0)
        {
            // drop what does not fit, and a little for the dots
            var keep = Math.Min((int)(text.Length * width / full), text.Length - 1);
            text = text[..keep].TrimEnd('\u2026', ' ');
            text = text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
            shaped = document.Shaper.Shape(text + "\u2026", theme.Small);
            full = shaped.Width(0, shaped.Length);
        }

        return (shaped, full);
    }
}

/// <summary>A page that waits for its header and footer.</summary>
/// <param name="Id">Of the stream that they will be in.</param>
/// <param name="Heading">As <see cref="PageContext"/> has it.</param>
/// <param name="Part">The same.</param>
/// <param name="Code">Made by another thread while pages are filled, as it takes as long as a tenth of them; null for none.</param>
internal readonly record struct RunningPage(int Id, string Heading, string Part, Task<QrCode>? Code);
