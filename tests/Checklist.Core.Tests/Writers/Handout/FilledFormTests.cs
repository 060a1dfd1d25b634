using System.Text;
using System.Text.Json;
using Checklist.Core.Documents;
using Checklist.Core.Tests.Support;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Forms of the shipped guide filled in by programs of others: every value comes back under its name.</summary>
[Trait("Category", "tools")]
public sealed class FilledFormTests : IDisposable
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["c/hv-host-01/a/host01/result"] = "pass",
        ["c/hv-host-01/a/host02/result"] = "partial",
        ["c/hv-host-01/b/host01/result"] = "not-applicable",
        ["c/hv-host-02/b/host02/value"] = "2026-11-20",
        ["c/hv-host-01/host02/note"] = "Ядро ≠ GUI, naïve €",
        ["c/hv-host-01/host01/evidence"] = "https://example.org/e?x=1&y=2",
        ["c/hv-host-01/by"] = "AB",
        ["c/hv-host-01/on"] = "2026-11-21",
        ["sign-off/assessor/name"] = "Żaneta Ångström",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("checklist-form-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Pdftk_fills_in_a_sheet_for_two_targets()
    {
        var fields = string.Concat(Values.Select(value => $"<</T({value.Key})/V{(value.Key.EndsWith("/result", StringComparison.Ordinal) ? $"/{value.Value}" : Hex(value.Value))}>>"));
        var data = PathOf("data.fdf");
        File.WriteAllText(data, $"%FDF-1.2\n1 0 obj\n<</FDF<</Fields[{fields}]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
        var (exitCode, output) = Tool.Run("pdftk", Form(Edition.Handout), "fill_form", data, "output", PathOf("filled.pdf"));
        Assert.True(exitCode == 0, output);
        Assert.Equal(Values, Read(Values.Keys));
    }

    [Fact]
    public void Pdfjs_fills_in_a_sheet_for_two_targets()
    {
        FillWithPdfjs(Form(Edition.Handout), Values);
        Assert.Equal(Values, Read(Values.Keys));
    }

    [Fact]
    public void Pdfjs_fills_in_a_card()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["c/hv-host-01/a/host01/result"] = "pass",
            ["c/hv-host-02/b/host02/value"] = "2026-11-20",
            ["c/hv-vm-05/d/host01/value"] = "choice-2",
        };
        FillWithPdfjs(Form(Edition.Card), values);
        Assert.Equal(values, Read(values.Keys));
    }

    private void FillWithPdfjs(string form, Dictionary<string, string> values)
    {
        var modules = Environment.GetEnvironmentVariable("CHECKLIST_NODE_MODULES") ?? "";
        Tool.Require(Directory.Exists(Path.Combine(modules, "pdfjs-dist")), "CHECKLIST_NODE_MODULES names no folder with pdfjs-dist");
        File.WriteAllText(PathOf("values.json"), JsonSerializer.Serialize(values));
        var script = Path.Combine(AppContext.BaseDirectory, "Tools", "pdfjs-fill.mjs");
        var (exitCode, output) = Tool.Run("node", script, modules, form, PathOf("filled.pdf"), PathOf("values.json"));
        Assert.True(exitCode == 0, output);
    }

    private string Form(Edition edition)
    {
        var options = PaperSheet.Options with { Edition = edition, Targets = [new DocumentTarget("host01", "Host 1"), new DocumentTarget("host02", "Host 2")] };
        File.WriteAllBytes(PathOf("form.pdf"), PaperSheet.Of(Shipped.Sources("hyper-v-2012"), options));
        return PathOf("form.pdf");
    }

    private Dictionary<string, string> Read(IEnumerable<string> names)
    {
        using var pdf = PdfDocument.Open(File.ReadAllBytes(PathOf("filled.pdf")));
        Assert.True(pdf.TryGetForm(out var form));
        var fields = form.Fields.ToDictionary(field => field.Information.PartialName!, StringComparer.Ordinal);
        return names.ToDictionary(name => name, name => ValueOf(fields[name]), StringComparer.Ordinal);
    }

    private static string ValueOf(AcroFieldBase field) => field switch
    {
        AcroTextField text => text.Value ?? "",
        AcroRadioButtonsField group => group.Children.OfType<AcroRadioButtonField>().First(button => button.IsSelected).CurrentValue!.Data,
        AcroCheckboxField box => box.CurrentValue!.Data,
        AcroComboBoxField list => list.SelectedOptions[0],
        _ => throw new InvalidOperationException(field.GetType().Name),
    };

    private static string Hex(string text) => $"<{Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)])}>";

    private string PathOf(string name) => Path.Combine(folder, name);
}
