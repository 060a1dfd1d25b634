using System.IO.Compression;
using System.Text;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Hostile;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Forms that hold more than any form: one finding, and memory that does not grow with them.</summary>
public class FormSizeTests
{
    private const int Most = 300_000;
    private const string Sheet = "xl/worksheets/sheet2.xml";

    private static readonly Lazy<byte[]> Workbook = new(() => FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx));

    [Theory]
    [InlineData(Most - 1, "CHK6061")] // and the headings
    [InlineData(Most, "CHK6053")]
    public void Rows_of_a_table(int rows, string codes) =>
        Assert.Equal(codes, FormRead.Of("Control,Check,Answer,Catalog\n" + string.Concat(Enumerable.Repeat("c,a,Pass,lab\n", rows))).Codes);

    [Fact]
    public void What_stands_beyond_the_bound_is_not_looked_at()
    {
        const string Row = "c,a,Pass,lab\n";
        long Taken(int rows)
        {
            var text = Encoding.UTF8.GetBytes("Control,Check,Answer,Catalog\n" + string.Concat(Enumerable.Repeat(Row, rows)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal("CHK6053", FormRead.Of(text).Codes);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var text = 300_000L * Row.Length * sizeof(char); // is decoded
        Assert.InRange(Taken(600_000) - Taken(Most), 0, text + 1_000_000);
    }

    [Theory]
    [InlineData(
        "Control,Check,Answer,Catalog\nc,a,Pass,lab{0}\n", ",", 500_000,
        "CHK6061")] // what is in more columns than a table has is left out
    [InlineData("Control,Check,Answer,Catalog\nc,a,Pass,\"lab{0}", "x", 500_000, "CHK6051")]
    [InlineData("{{\"catalog\":{{\"id\":\"lab\"}},\"results\":[{0}{{}}]}}", "{},", Most, "CHK6053")]
    [InlineData("{{\"catalog\":{{\"id\":\"lab\"}},\"results\":[],\"x\":[{0}1]}}", "1,", 6_000_000, "CHK6053")]
    [InlineData("{{\"catalog\":{{\"id\":\"lab\"}},\"results\":[],\"x\":{0}1", "[", 100_000, "CHK6051")]
    [InlineData("```answers lab 1 sha256:0\n```\n{0}", "```answer c/a\n```\n", Most, "CHK6053")]
    [InlineData("```answers lab 1 sha256:0\n```\n{0}", "````\n", 200_000, "CHK6260")]
    [InlineData("- [ ] a\n```answers lab 1 sha256:0\n{0}", "`", 200_000, "CHK6260")]
    public void Texts_with_one_part_over_and_over(string pattern, string part, int count, string codes)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, string.Concat(Enumerable.Repeat(part, count)));
        Assert.Equal(codes, FormRead.Of(text).Codes);
    }

    [Theory]
    [InlineData("\"parameters\":{{{0}\"z\":\"1\"}},\"results\":[]", "\"p{1}\":\"1\",", 2_000)]
    [InlineData(
        "\"targets\":[{0}{{\"id\":\"z\"}}],\"results\":[{{\"control\":\"c\",\"target\":\"z\",\"result\":\"pass\"}}]",
        "{{\"id\":\"t{1}\"}},", 20_000)]
    [InlineData(
        "\"results\":[{0}{{\"control\":\"c\",\"result\":\"pass\"}}]",
        "{{\"control\":\"c\",\"target\":\"t{1}\",\"result\":\"pass\"}},", 20_000)]
    [InlineData("\"results\":[{{\"control\":\"c\",\"evidence\":[{0}\"z\"]}}]", "\"{1}\",", 1_000)]
    public void Answers_with_one_value_target_or_evidence_too_many(string pattern, string part, int most)
    {
        string Text(int count)
        {
            var parts = string.Concat(
                Enumerable.Range(0, count)
                    .Select(number => part.Replace("{1}", $"{number}", StringComparison.Ordinal)
                    .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));
            return $"{{\"catalog\":{{\"id\":\"lab\"}},{string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, parts)}}}";
        }

        Assert.Equal(("", "CHK6053"), (FormRead.Of(Text(most - 1)).Codes, FormRead.Of(Text(most)).Codes));
    }

    [Theory]
    [InlineData("<row r=\"1\" {0}><c/></row>", "a{1}=\"\" ", 100_000, "CHK6053")]
    [InlineData("<row r=\"1\" {0}><c/></row>", "a{1}=\">\" ", 100_000, "CHK6053")]
    [InlineData("<row r=\"1\" x=\"{0}\"><c/></row>", "x", 100_000, "CHK6053")]
    [InlineData("<{0}/>", "x", 100_000, "CHK6053")]
    [InlineData("</{0}>", "x", 100_000, "CHK605")]
    [InlineData("{0}", "<row>", 100_000, "CHK6053")]
    [InlineData("{0}", "<row/>", Most, "CHK6053")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>{0}</t></is></c></row>", "x", 200_000, "CHK6057 CHK6261")]
    [InlineData("<!--{0}-->", "<a b=' > ", 100_000, "CHK6260")]
    [InlineData("<row><c t=\"inlineStr\"><is><t><![CDATA[{0}]]></t></is></c></row>", "a < 'b' > c ", 100_000, "CHK6057 CHK6261")]
    [InlineData("<?x {0}?>", "<a b=' > ", 100_000, "CHK6260")]
    [InlineData("<row>{0}</row>", "<c r=\"ZZZ9\"/>", 100_000, "CHK6260")]
    public void A_sheet_with_one_part_over_and_over(string pattern, string part, int count, string code)
    {
        var sheet = Encoding.UTF8.GetString(Zipped.Part(Workbook.Value, Sheet));
        var parts = string.Concat(Enumerable.Range(0, count).Select(number => part.Replace("{1}", $"{number}", StringComparison.Ordinal)));
        var end = sheet.IndexOf("</sheetData>", StringComparison.Ordinal);
        var changed = sheet.Insert(end, string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, parts));
        var codes = FormRead.Of(With(Sheet, changed)).Codes;
        Assert.True(codes.StartsWith(code, StringComparison.Ordinal) && codes.Length == Math.Max(code.Length, 7), codes);
    }

    [Fact]
    public void A_part_that_packs_too_well_or_is_read_over_and_over()
    {
        Assert.Equal(
            "CHK6053", FormRead.Of(
                Zipped.With(Workbook.Value, Sheet, [.. Enumerable.Repeat((byte)' ', 20_000_000)], CompressionLevel.SmallestSize)).Codes);
        var book = Encoding.UTF8.GetString(Zipped.Part(Workbook.Value, "xl/workbook.xml"));
        var start = book.IndexOf("<sheet ", StringComparison.Ordinal);
        var entry = book[start..(book.IndexOf("/>", start, StringComparison.Ordinal) + 2)];
        Assert.Equal(
            "CHK6053", FormRead.Of(
                With("xl/workbook.xml",
                    book.Insert(
                        start, string.Concat(
                            Enumerable.Repeat(entry.Replace("name=\"", "name=\"x", StringComparison.Ordinal), 100_000))))).Codes);
    }

    [Fact]
    public void A_document_type_is_not_read() =>
        Assert.Equal("CHK6051", FormRead.Of(With(Sheet, "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><x>&a;</x>")).Codes);

    private static byte[] With(string part, string text) => Zipped.With(Workbook.Value, part, Encoding.UTF8.GetBytes(text));
}
