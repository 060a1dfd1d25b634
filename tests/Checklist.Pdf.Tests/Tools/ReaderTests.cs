using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

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
        Assert.All(fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..],
            line => Assert.Contains(" yes yes yes ", line, StringComparison.Ordinal));
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
        AssertFilled(filled);
    }

    /// <summary>Needs node, and CHECKLIST_NODE_MODULES naming a folder with pdfjs-dist in it.</summary>
    [Fact]
    public void Pdfjs_reads_and_fills_it()
    {
        var modules = Environment.GetEnvironmentVariable("CHECKLIST_NODE_MODULES") ?? "";
        Tool.Require(Directory.Exists(Path.Combine(modules, "pdfjs-dist")), "CHECKLIST_NODE_MODULES names no folder with pdfjs-dist");
        var script = Path.Combine(AppContext.BaseDirectory, "Tools", "pdfjs-check.mjs");
        var filled = Path.Combine(folder, "filled.pdf");
        var (exitCode, output) = Tool.Run("node", script, modules, Demo(), filled);
        Assert.True(exitCode == 0 && !output.Contains("Warning", StringComparison.Ordinal), output);
        Assert.Contains("\"title\":\"Hyper-V hosts: security audit\",\"isMarked\":true", output, StringComparison.Ordinal);
        Assert.Contains("\"attachments\":[\"catalog.json\"]", output, StringComparison.Ordinal);
        Assert.Contains("\"roles\":\"Root Document H1 P ", output, StringComparison.Ordinal);
        AssertFilled(filled);
    }

    [Fact]
    public void Poppler_draws_every_page()
    {
        var (exitCode, output) = Tool.Run("pdftoppm", "-r", "20", "-png", Demo(), Path.Combine(folder, "page"));
        Assert.True(exitCode == 0 && output.Length == 0, output);
    }

    private static void AssertFilled(string filled)
    {
        using var pdf = PdfDocument.Open(filled);
        Assert.True(pdf.TryGetForm(out var form));
        var fields = form.Fields.ToDictionary(field => field.Information.PartialName!);
        Assert.StartsWith("Привет €", ((AcroTextField)fields["c/hv-02/note"]).Value, StringComparison.Ordinal);
        Assert.True(((AcroCheckboxField)fields["sign/follow-up"]).IsChecked);
        Assert.Equal(
            [false, true, false],
            ((AcroRadioButtonsField)fields["c/hv-01/1"]).Children.Cast<AcroRadioButtonField>().Select(button => button.IsSelected));
    }

    private string Demo()
    {
        var file = Path.Combine(folder, "demo.pdf");
        File.WriteAllBytes(file, Support.Demo.Write());
        return file;
    }
}
