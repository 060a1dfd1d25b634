using Checklist.Pdf.Layout;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Support;

/// <summary>Small documents for tests.</summary>
internal static class Some
{
    public static PageSetup SmallPage { get; } = new()
    {
        Size = new PageSize(300, 300),
        InnerMargin = 30,
        OuterMargin = 30,
        TopMargin = 30,
        BottomMargin = 30,
    };

    public static byte[] Flow(params IEnumerable<Block> blocks) => Flow(SmallPage, blocks);

    public static byte[] Flow(PageSetup setup, params IEnumerable<Block> blocks)
    {
        var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, new DocumentProperties("Some"), setup);
        flow.Add(blocks);
        flow.Finish();
        return stream.ToArray();
    }

    /// <summary>A paragraph of so many lines on a small page.</summary>
    public static Paragraph Lines(int count, string word = "line") =>
        new(string.Join('\n', Enumerable.Range(1, count).Select(number => $"{word}{number}"))) { SpaceAfter = 0 };

    public static byte[] Page(Action<PdfDocumentWriter, PdfPage> draw)
    {
        var stream = new MemoryStream();
        var pdf = new PdfDocumentWriter(stream, new DocumentProperties("Some"));
        draw(pdf, pdf.AddPage(PageSize.A4));
        pdf.Finish();
        return stream.ToArray();
    }

    /// <summary>The words of each page.</summary>
    public static string[][] Words(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return [.. pdf.GetPages().Select(page => page.GetWords().Select(word => word.Text).ToArray())];
    }

    public static byte[] Font(string name)
    {
        using var stream = typeof(DocumentFlow).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
