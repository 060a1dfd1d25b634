using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using CsCheck;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Checklist.Pdf.Tests.Layout;

public class LayoutPropertyTests
{
    private const int Samples = 10; // of several pages each, to stay below two seconds
    private const double Tolerance = 0.6; // points: side bearings, and advances rounded to thousandths

    private static readonly PageSetup Setup = new()
    {
        Size = new PageSize(420, 595),
        InnerMargin = 40,
        OuterMargin = 30,
        TopMargin = 30,
        BottomMargin = 30,
        Footer = page => new RunningLine("left", "", $"{page.Number} of {page.Count}"),
    };

    [Fact]
    public void Any_blocks_keep_their_text_order_margins_and_distance() => RandomDocument.Blocks.Sample(
        blocks =>
        {
            var bytes = Write(blocks);
            PdfStructureChecks.AssertClean(bytes);
            Assert.Equal(RandomDocument.SourceText(blocks), RandomDocument.Squeezed(StructureText.Read(bytes)));
            using var pdf = PdfDocument.Open(bytes);
            foreach (var page in pdf.GetPages())
            {
                var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToArray();
                Assert.DoesNotContain(letters, letter => !IsInside(letter));
                AssertApart(letters);
            }
        },
        iter: Samples);

    private static byte[] Write(Block[] blocks)
    {
        var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, new DocumentProperties("Random"), Setup);
        flow.Add(new Heading(1, ""));
        flow.Add(blocks);
        flow.Finish();
        return stream.ToArray();
    }

    private static bool IsInside(Letter letter) =>
        letter.StartBaseLine.X >= Setup.InnerMargin - Tolerance
        && letter.EndBaseLine.X <= Setup.Size.Width - Setup.OuterMargin + Tolerance
        && letter.StartBaseLine.Y >= Setup.BottomMargin
        && letter.StartBaseLine.Y <= Setup.Size.Height - Setup.TopMargin;

    private static void AssertApart(Letter[] letters)
    {
        var rows = letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).OrderBy(row => row.Key).ToArray();
        for (var index = 0; index < rows.Length; index++)
        {
            for (var other = index; other < rows.Length && rows[other].Key - rows[index].Key < 5; other++)
            {
                AssertRowsApart(rows[index], rows[other], isSame: other == index);
            }
        }
    }

    private static void AssertRowsApart(IEnumerable<Letter> first, IEnumerable<Letter> second, bool isSame)
    {
        // on one line and on lines closer than the letters are high, no two letters share their middle
        var all = (isSame ? first : first.Concat(second)).Where(letter => letter.Width > 0.5)
            .OrderBy(letter => letter.StartBaseLine.X).ToArray();
        for (var index = 1; index < all.Length; index++)
        {
            Assert.True(
                all[index].StartBaseLine.X >= all[index - 1].EndBaseLine.X - 1.5,
                $"`{all[index - 1].Value}` and `{all[index].Value}` are over each other");
        }
    }
}
