using Checklist.Core.Outputs;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>One filled form, written in the ways that the format allows: each gives the same answers.</summary>
[Trait("Category", "tools")]
public class PdfVariantTests
{
    private static readonly Lazy<byte[]> Filled = new(() => PdfTools.FillWithPdftk(
        FormCatalog.Build("handout.pdf", OutputFormat.Print),
        [
            new("c/lab-01/a/result", "fail"),
            new("c/lab-01/note", "Nötig: Привет €\nzweite (Zeile)"),
            new("c/lab~03/tick/result", "Yes"),
            new("cover/assessor", "A. Auditor"),
        ]));

    private static readonly string[] Answers = ["lab-01/a|fail|Nötig: Привет €\nzweite (Zeile)|||", "lab.03/tick|done||||"];

    [Theory]
    [InlineData("--qdf")]
    [InlineData("--linearize")]
    [InlineData("--object-streams=generate")]
    [InlineData("--object-streams=disable")]
    [InlineData("--stream-data=uncompress")]
    [InlineData("--encrypt", "", "owner", "40", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "", "owner", "128", "--use-aes=n", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "", "owner", "128", "--use-aes=y", "--", "--allow-weak-crypto")]
    [InlineData(
        "--encrypt", "", "owner", "128", "--cleartext-metadata", "--use-aes=y", "--", "--allow-weak-crypto", "--object-streams=generate")]
    [InlineData("--encrypt", "", "owner", "256", "--force-R5", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "", "owner", "256", "--", "--object-streams=generate")]
    public void Written_by_qpdf(params string[] arguments) => Assert.Equal(Answers, FormRead.Lines(FormRead.Clean(Changed(arguments))));

    [Theory]
    [InlineData("--encrypt", "secret", "owner", "40", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "secret", "owner", "128", "--use-aes=n", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "secret", "owner", "128", "--use-aes=y", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "secret", "owner", "256", "--force-R5", "--", "--allow-weak-crypto")]
    [InlineData("--encrypt", "secret", "owner", "256", "--")]
    public void One_that_opens_with_a_password_only_is_told_apart(params string[] arguments) =>
        Assert.Equal("CHK6052", FormRead.Of(Changed(arguments)).Codes);

    /// <summary>Mail gateways write a line before a file, editors change the ends of lines.</summary>
    [Theory]
    [InlineData("--qdf")]
    [InlineData("--object-streams=disable")]
    [InlineData("--object-streams=generate")]
    public void One_whose_bytes_were_shifted(string argument)
    {
        var file = Changed(argument);
        Assert.Equal(Answers, FormRead.Lines(FormRead.Clean([.. "X-Filtered: yes\n"u8, .. file])));
        var comment = file.AsSpan().IndexOf((byte)'\n') + 1;
        Assert.Equal(Answers, FormRead.Lines(FormRead.Clean([.. file[..comment], .. "% seen\n"u8, .. file[comment..]])));
    }

    /// <summary>
    /// What a person filled in is in the part that is added at the end. Where that breaks off, the form would read as blank.
    /// </summary>
    [Fact]
    public void One_whose_last_part_breaks_off_is_damaged()
    {
        var file = Filled.Value;
        var update = "9000 0 obj\n<</T(x)/V(a text that somebody wrote)>>\nendobj\n"u8.ToArray();
        for (var length = 12; length < update.Length; length += 7)
        {
            Assert.Equal("CHK6051", FormRead.Of([.. file, .. update[..length]]).Codes);
        }
    }

    private static byte[] Changed(params string[] arguments) => PdfTools.WriteWithQpdf(Filled.Value, arguments);
}
