using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Tools;

/// <summary>What programs of others say of our files.</summary>
[Trait("Category", "tools")]
public sealed class ReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("checklist-pdf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Qpdf_finds_nothing_wrong()
    {
        var (exitCode, output) = Tool.Run("qpdf", "--check", Demo());
        Assert.True(exitCode == 0 && output.Contains("No syntax or stream encoding errors", StringComparison.Ordinal), output);
    }

    [Fact]
    public void Poppler_sees_tags_and_a_form()
    {
        var (exitCode, output) = Tool.Run("pdfinfo", Demo());
        Assert.Equal(0, exitCode);
        Assert.Matches("Title: +Hyper-V hosts: security audit\n", output);
        Assert.Matches("Tagged: +yes", output);
        Assert.Matches("Form: +AcroForm", output);
        Assert.Matches("JavaScript: +no", output);
    }

    [Fact]
    public void Poppler_reads_the_structure()
    {
        var (_, output) = Tool.Run("pdfinfo", "-struct-text", Demo());
        Assert.DoesNotContain("Error", output, StringComparison.Ordinal);
        Assert.Contains("H1 (block)\n    \"Hyper-V hosts: security audit\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_reads_text_in_order_and_all_fonts_are_embedded()
    {
        var file = Demo();
        var (_, text) = Tool.Run("pdftotext", file, "-");
        Assert.True(text.IndexOf("Host hardening", StringComparison.Ordinal) < text.IndexOf("Cross reference", StringComparison.Ordinal));
        Assert.Contains("“Domain Admins” is not a", text, StringComparison.Ordinal);
        var (_, fonts) = Tool.Run("pdffonts", file);
        Assert.All(fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..], line => Assert.Contains(" yes yes yes ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Pdftk_fills_it_and_the_values_can_be_read_back()
    {
        var filled = Path.Combine(folder, "filled.pdf");
        var data = Path.Combine(folder, "data.fdf");
        File.WriteAllText(data, """
            %FDF-1.2
            1 0 obj
            <</FDF<</Fields[<</T(c/hv-01/1)/V/fail>><</T(sign/follow-up)/V/Yes>><</T(c/hv-02/note)/V<FEFF041F04400438043204350442002020ACFFFD>>>]>>>>
            endobj
            trailer
            <</Root 1 0 R>>
            %%EOF
            """);
        var (exitCode, output) = Tool.Run("pdftk", Demo(), "fill_form", data, "output", filled);
        Assert.True(exitCode == 0, output);
        var (_, fields) = Tool.Run("pdftk", filled, "dump_data_fields_utf8");
        Assert.Contains("FieldValue: fail", fields, StringComparison.Ordinal);
        Assert.Contains("Привет", fields, StringComparison.Ordinal);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(filled);
        Assert.True(pdf.TryGetForm(out var form));
        var note = form.Fields.OfType<UglyToad.PdfPig.AcroForms.Fields.AcroTextField>().Single(field => field.Information.PartialName == "c/hv-02/note");
        Assert.StartsWith("Привет", note.Value, StringComparison.Ordinal);
        var tick = form.Fields.OfType<UglyToad.PdfPig.AcroForms.Fields.AcroCheckboxField>().Single(field => field.Information.PartialName == "sign/follow-up");
        Assert.True(tick.IsChecked);
    }

    [Fact]
    public void Poppler_draws_every_page()
    {
        var (exitCode, output) = Tool.Run("pdftoppm", "-r", "20", "-png", Demo(), Path.Combine(folder, "page"));
        Assert.True(exitCode == 0 && output.Length == 0, output);
    }

    private string Demo()
    {
        var file = Path.Combine(folder, "demo.pdf");
        File.WriteAllBytes(file, Support.Demo.Write());
        return file;
    }
}
