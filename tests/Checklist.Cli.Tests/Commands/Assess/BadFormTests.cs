using System.Text;
using Checklist.Cli.Tests.Support;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

/// <summary>Forms that cannot be read: one finding, exit code 1, and the assessment to the byte as it was.</summary>
public sealed class BadFormTests : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly CliTest test = GuideAudit.Create();

    public void Dispose() => test.Dispose();

    [Theory]
    [Trait("Category", "tools")]
    [InlineData("CHK6052", "--encrypt", "secret", "owner", "256", "--")]
    [InlineData("CHK6054", "--empty")]
    public void A_pdf_that_qpdf_changed(string code, params string[] arguments)
    {
        var before = Start();
        var pdf = test.PathOf("out/guide/handout.pdf");
        string[] call = arguments is ["--empty"] ? ["--empty", test.PathOf("bad.pdf")] : [.. arguments, pdf, test.PathOf("bad.pdf")];
        var (exitCode, said) = Tool.Run("qpdf", call);
        Assert.True(exitCode == 0, said);
        AssertRefused(code, before);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_pdf_that_breaks_off(int percent)
    {
        var before = Start();
        var pdf = File.ReadAllBytes(test.PathOf("out/guide/handout.pdf"));
        File.WriteAllBytes(test.PathOf("bad.pdf"), pdf[..(pdf.Length * percent / 100)]);
        AssertRefused("CHK605", before);
    }

    [Fact]
    [Trait("Category", "tools")]
    public void A_pdf_that_lost_a_field()
    {
        var before = Start();
        var (exitCode, said) = Tool.Run(
            "qpdf", "--qdf", "--object-streams=disable", test.PathOf("out/guide/handout.pdf"), test.PathOf("open.pdf"));
        Assert.True(exitCode == 0, said);
        var pdf = File.ReadAllText(test.PathOf("open.pdf"), Encoding.Latin1);
        Assert.Contains("/T (c/rel-01/result)", pdf, StringComparison.Ordinal);
        File.WriteAllText(
            test.PathOf("bad.pdf"), pdf.Replace("/T (c/rel-01/result)", "/T (c/rel-99/result)", StringComparison.Ordinal), Encoding.Latin1);
        AssertRefused("CHK6051: the form is damaged: the fields of `rel-01` are gone", before);
    }

    [Theory]
    [InlineData("folder", "CHK0002: `bad.pdf` cannot be read: it is a folder")]
    [InlineData("pipe", "CHK0002: `bad.pdf` cannot be read: it is a pipe")]
    [InlineData("link to a folder", "CHK0002: `bad.pdf` cannot be read: it is a folder")]
    [InlineData("link to nothing", "CHK0044: there is no file `bad.pdf`")]
    public void A_form_that_is_no_file_is_named_and_the_others_are_read(string obstacle, string message)
    {
        var before = Start();
        test.With("foreign.json", """{ "catalog": { "id": "another" }, "results": [] }""");
        Obstacle.Put(obstacle, test.PathOf("bad.pdf"), test.PathOf("guide"));
        var result = test.Collect("bad.pdf", "good.json", "foreign.json");
        Assert.Equal("", result.Output);
        Assert.StartsWith($"bad.pdf: error {message}\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("foreign.json: error CHK6007: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
    }

    [Fact]
    public void A_form_of_ten_gigabytes_of_nothing_is_not_read()
    {
        var before = Start();
        using (var stream = File.Create(test.PathOf("bad.pdf")))
        {
            stream.SetLength(10L * 1024 * 1024 * 1024); // takes no room
        }

        AssertRefused("CHK6053", before);
    }

    [Fact]
    public void A_form_may_have_64_MB_and_no_byte_more()
    {
        var before = Start();
        Export(MostBytes + 1);
        AssertRefused("CHK6053", before);
        Export(MostBytes);
        var result = test.Collect("bad.pdf");
        Assert.Equal(
            (0, "to another text rel-01\n         Pass, in bad.pdf\nguide/assessments/q4.yaml: 1 answer read: 1 to another text\n"),
            (result.ExitCode, result.Output));
    }

    private string Start()
    {
        test.Run("assess", "new", "q4", "--catalog", "guide", "--as-of", "2026-11-01");
        test.Run("build", "guide", "--to", "pdf");
        test.With("good.json", """{ "catalog": { "id": "guide" }, "results": [{ "control": "rel-01", "result": "pass" }] }""");
        return test.Read(GuideAudit.Assessment);
    }

    /// <summary>A good form beside the bad one does not help: half a collection would look like a whole one.</summary>
    private void AssertRefused(string code, string before)
    {
        var result = test.Collect("good.json", "bad.pdf");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"bad.pdf: error {code}", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, test.Read(GuideAudit.Assessment));
    }

    /// <summary>Exported answers, with spaces at the end.</summary>
    private void Export(int length)
    {
        using var stream = File.Create(test.PathOf("bad.pdf"));
        stream.Write(Encoding.UTF8.GetBytes(test.Read("good.json").TrimEnd()));
        var space = new byte[64 * 1024];
        Array.Fill(space, (byte)' ');
        while (stream.Length < length)
        {
            stream.Write(space, 0, (int)Math.Min(space.Length, length - stream.Length));
        }
    }
}
