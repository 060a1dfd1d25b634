using System.Globalization;
using System.IO.Compression;
using System.Text;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Tests.Text;

public class LineBreakerTests
{
    [Fact]
    public void Agrees_with_the_test_file_of_Unicode()
    {
        using var stream = typeof(LineBreakerTests).Assembly.GetManifestResourceStream("LineBreakTest.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        var failures = new List<string>();
        var count = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            count++;
            var (text, expected) = Parse(line);
            var breaks = new LineBreakKind[text.Length];
            LineBreaker.Find(text, breaks);
            var actual = string.Concat(breaks.Select(kind => kind == LineBreakKind.None ? '×' : '÷'));
            if (actual != expected)
            {
                failures.Add($"{line}: {actual}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(count > 7000);
    }

    [Theory]
    [InlineData("one two", "one |two")]
    [InlineData("well-known fact", "well-|known |fact")]
    [InlineData("no\u00A0break", "no\u00A0break")]
    [InlineData("soft\u00ADhyphen", "soft\u00AD|hyphen")]
    [InlineData("zero\u200Bwidth", "zero\u200B|width")]
    [InlineData("https://example.com/path/page", "https://|example.com/|path/|page")]
    [InlineData("(see p. 12)", "(see |p. |12)")]
    [InlineData("EUR 1,000.50 5%", "EUR |1,000.50 |5%")]
    [InlineData("漢字かな", "漢|字|か|な")]
    [InlineData("「漢字」。", "「漢|字」。")]
    [InlineData("first\nsecond", "first\n|second")]
    [InlineData("a\r\nb", "a\r\n|b")]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("%(\u03011)", "%(\u03011)")] // a mark between the bracket and its number
    [InlineData("%(\u0301a)", "%|(\u0301a)")]
    public void Finds_opportunities(string text, string expected)
    {
        var breaks = new LineBreakKind[text.Length];
        LineBreaker.Find(text, breaks);
        var marked = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            marked.Append(text[index]);
            if (breaks[index] != LineBreakKind.None && index < text.Length - 1)
            {
                marked.Append('|');
            }
        }

        Assert.Equal(expected, marked.ToString());
    }

    [Fact]
    public void An_empty_text_has_no_opportunity() => LineBreaker.Find("", []);

    private static (string Text, string Breaks) Parse(string line)
    {
        var text = new StringBuilder();
        var breaks = new StringBuilder();
        foreach (var token in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is "×" or "÷")
            {
                if (text.Length > 0)
                {
                    breaks.Append(token);
                }

                continue;
            }

            var piece = char.ConvertFromUtf32(int.Parse(token, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            text.Append(piece);
            breaks.Append('×', piece.Length - 1);
        }

        return (text.ToString(), breaks.ToString());
    }
}
