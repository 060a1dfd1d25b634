using Checklist.Core.Documents;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Forms of the shipped guide filled in by programs of others: every value comes back under its name.</summary>
[Trait("Category", "tools")]
public class FilledFormTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["c/hv-host-01/a/host01/result"] = "pass",
        ["c/hv-host-01/a/host02/result"] = "partial",
        ["c/hv-host-01/b/host01/result"] = "not-applicable",
        ["c/hv-hw-04/d/host02/value"] = "2026-11-20",
        ["c/hv-host-01/host02/note"] = "Ядро ≠ GUI, naïve €",
        ["c/hv-host-01/host01/evidence"] = "https://example.org/e?x=1&y=2",
        ["c/hv-host-01/by"] = "AB",
        ["c/hv-host-01/on"] = "2026-11-21",
        ["sign-off/assessor/name"] = "Żaneta Ångström",
    };

    [Fact]
    public void Pdftk_fills_in_a_sheet_for_two_targets()
    {
        Assert.Equal(Values, Read(PdfTools.FillWithPdftk(Form(Edition.Handout), Values), Values.Keys));
    }

    [Fact]
    public void Pdfjs_fills_in_a_sheet_for_two_targets()
    {
        Assert.Equal(Values, Read(PdfTools.FillWithPdfjs(Form(Edition.Handout), Values), Values.Keys));
    }

    [Fact]
    public void Pdfjs_fills_in_a_card()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["c/hv-host-01/a/host01/result"] = "pass",
            ["c/hv-hw-04/d/host02/value"] = "2026-11-20",
            ["c/hv-rep-02/d/host01/value"] = "choice-2",
        };
        Assert.Equal(values, Read(PdfTools.FillWithPdfjs(Form(Edition.Card), values), values.Keys));
    }

    private static byte[] Form(Edition edition)
    {
        var options =
            PaperSheet.Options with
            {
                Edition = edition, Targets = [new DocumentTarget("host01", "Host 1"), new DocumentTarget("host02", "Host 2")],
            };
        return PaperSheet.Of(Shipped.Sources("hyper-v-2012"), options);
    }

    private static Dictionary<string, string> Read(byte[] filled, IEnumerable<string> names)
    {
        using var pdf = PdfDocument.Open(filled);
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
}
