using System.Text;
using static Checklist.Core.Tests.Interop.Forms.WrittenPdf;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>PDF files that were made to keep their reader busy, or to end it: each ends in one finding, for little memory.</summary>
public class PdfAttackTests
{
    private const string Attached = "/Names<</EmbeddedFiles 3 0 R>>";
    private const string Form = "/AcroForm 3 0 R";
    private const int Many = 100_000;

    private static readonly Lazy<byte[]> Zeros = new(() => Deflated([.. Enumerable.Repeat((byte)'0', 135_000_000)]));
    private static readonly Lazy<byte[]> Signs = new(() => Deflated([.. Enumerable.Repeat((byte)'z', 135_000_000)])); // four bytes each

    public static TheoryData<string, string, string[]> Circles => new()
    {
        { "names of themselves", Attached, ["<</Kids[3 0 R]>>"] },
        { "names of each other", Attached, ["<</Kids[4 0 R]>>", "<</Kids[3 0 R]>>"] },
        { "names twice", Attached, ["<</Kids[4 0 R 4 0 R]>>", "<</Kids[5 0 R 5 0 R]>>", "<</Names[]>>"] },
        { "an object that stands for itself", "/AcroForm 3 0 R", ["3 0 R"] },
        { "objects that stand for each other", "/AcroForm 3 0 R", ["4 0 R", "3 0 R"] },
        { "fields of themselves", Form, ["<</Fields[4 0 R]>>", "<</T(a)/Kids[4 0 R]>>"] },
        { "fields of each other", Form, ["<</Fields[4 0 R]>>", "<</T(a)/Kids[5 0 R]>>", "<</T(b)/Kids[4 0 R]>>"] },
        { "a list that stands for itself", Form, ["<</Fields 4 0 R>>", "4 0 R"] },
        { "a value that stands for itself", Form, ["<</Fields[4 0 R]>>", "<</T(a)/FT/Tx/V 5 0 R>>", "5 0 R"] },
        { "a name that stands for itself", Form, ["<</Fields[4 0 R]>>", "<</T 5 0 R/FT/Tx>>", "5 0 R"] },
    };

    [Theory]
    [MemberData(nameof(Circles))]
    public void Objects_that_name_each_other_in_a_circle(string what, string catalog, string[] objects) =>
        AssertRefused(what, "CHK6051", Of(catalog, objects));

    [Fact]
    public void Fields_that_two_lists_name_are_read_once()
    {
        var doubled = Enumerable.Range(4, 40).Select(number => $"<</T(x)/Kids[{number + 1} 0 R {number + 1} 0 R]>>");
        AssertRefused(
            "doubled forty times", "CHK6051", Of(Form, ["<</Fields[4 0 R 4 0 R]>>", .. doubled, "<</T(y)/FT/Tx>>"])); // deeper than a form
        AssertRefused("doubled twenty times", "CHK6054", Of(Form, ["<</Fields[4 0 R 4 0 R]>>", .. doubled.Take(20), "<</T(y)/FT/Tx>>"]));
    }

    [Fact]
    public void Trees_that_are_a_hundred_thousand_deep()
    {
        string[] Chain(string entries) => [.. Enumerable.Range(4, Many).Select(number => $"<<{entries}/Kids[{number} 0 R]>>"), "<<>>"];
        AssertRefused("names", "CHK6051", Of(Attached, Chain("")));
        AssertRefused("fields", "CHK6051", Of(Form, ["<</Fields[4 0 R]>>", .. Chain("/T(a)").Skip(1)]));
        AssertRefused("references", "CHK6051", Of(Form, [.. Enumerable.Range(4, Many).Select(number => $"{number} 0 R"), "<<>>"]));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<</A", ">>")]
    [InlineData("(", ")")]
    [InlineData("[", "")]
    [InlineData("(", "")]
    [InlineData("<", "")]
    [InlineData("<<", "")]
    [InlineData("", ">>")]
    [InlineData("1 ", "R")]
    [InlineData("/", " ")]
    [InlineData("%\n", "")]
    public void Values_that_are_nested_or_begun_a_million_times(string start, string end)
    {
        var value = string.Concat(Enumerable.Repeat(start, 1_000_000)) + string.Concat(Enumerable.Repeat(end, 1_000_000));
        AssertRefused("a value", "CHK605", Of(Form, [value]));
    }

    [Fact]
    public void Lengths_that_are_lengths_of_streams()
    {
        var streams = Enumerable.Range(3, Many).Select(number => Latin($"<</Length {number + 1} 0 R>>stream\nx\nendstream"));
        AssertRefused(
            "a chain",
            "CHK6054",
            Of([Latin("<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>"), Latin("<</T(a)/FT/Tx/V 3 0 R>>"), .. streams, Latin("1")]));
        AssertRefused(
            "itself", "CHK6054",
            Of(
            [
                Latin("<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>"),
                Latin("<</T(a)/FT/Tx/V 3 0 R>>"),
                Latin("<</Length 3 0 R>>stream\nx\nendstream"),
            ]));
    }

    [Fact]
    public void Tables_of_objects_that_name_each_other_in_a_circle()
    {
        var file = Encoding.Latin1.GetString(Of(""));
        var table = file.IndexOf("xref", StringComparison.Ordinal);
        AssertRefused("itself", "CHK6051", Latin(file.Replace("/Root 1 0 R", $"/Root 1 0 R/Prev {table}", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_long_text_that_a_million_fields_share()
    {
        var fields = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"<</T(f{number})/FT/Tx/V 4 0 R>>"));
        AssertRefused("a text", "CHK6053", Of(Form, [$"<</Fields[{fields}]>>", $"({new string('x', 30_000)})"]), mostBytes: 200_000_000);
    }

    [Theory]
    [InlineData("/FlateDecode")]
    [InlineData("[/FlateDecode]")]
    [InlineData("[/FlateDecode/ASCII85Decode]")]
    [InlineData("[/FlateDecode/ASCIIHexDecode]")]
    [InlineData("[/FlateDecode/FlateDecode]")]
    [InlineData("[/FlateDecode/ASCII85Decode/ASCII85Decode/ASCII85Decode]")]
    public void Attachments_that_unpack_to_hundreds_of_megabytes(string filters)
    {
        var zeros = filters.Contains("Hex", StringComparison.Ordinal) ? Zeros.Value : Signs.Value;
        var data = filters.EndsWith("/FlateDecode/FlateDecode]", StringComparison.Ordinal) ? Deflated(zeros) : zeros;
        AssertRefused(filters, "CHK6053", WithAttachment(Stream($"/Filter{filters}", data)), mostBytes: 600_000_000);
    }

    [Theory]
    [InlineData("/LZWDecode")]
    [InlineData("/RunLengthDecode")]
    [InlineData("/JBIG2Decode")]
    [InlineData("[/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode/ASCIIHexDecode]")]
    [InlineData("12")]
    public void Attachments_that_are_packed_as_no_form_is(string filters) =>
        AssertRefused(filters, "CHK6051", WithAttachment(Stream($"/Filter {filters}", [1, 2, 3])));

    [Fact]
    public void Many_attachments_are_not_unpacked()
    {
        var zeros = Stream("/Filter/FlateDecode", Deflated(new byte[20_000_000]));
        var file = Of(
            [
                Latin("<</Type/Catalog/Names<</EmbeddedFiles<</Names[(a)3 0 R(b)3 0 R(c)3 0 R]>>>>>>"),
                zeros,
                Latin("<</Type/Filespec/EF<</F 2 0 R>>>>"),
            ]);
        AssertRefused("other attachments", "CHK6054", file);
    }

    private static byte[] WithAttachment(byte[] stream) =>
        Of(
        [
            Latin("<</Type/Catalog/Names<</EmbeddedFiles<</Names[(checklist.json)3 0 R]>>>>>>"),
            stream,
            Latin("<</Type/Filespec/F(checklist.json)/EF<</F 2 0 R>>>>"),
        ]);

    /// <param name="code">Or its beginning.</param>
    private static void AssertRefused(string what, string code, byte[] file, long mostBytes = 64_000_000)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (form, codes) = FormRead.Of(file);
        Assert.True(form is null && codes.StartsWith(code, StringComparison.Ordinal) && codes.Length == 7, $"{what}: {codes}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, mostBytes);
    }
}
