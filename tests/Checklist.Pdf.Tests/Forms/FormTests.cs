using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Forms;

public class FormTests
{
    private static readonly Area Place = new(60, 60, 200, 40);
    private static readonly RadioOption[] Options = [new("pass", "Pass"), new("fail", "Fail")];

    [Fact]
    public void Every_field_keeps_its_value()
    {
        var bytes = Form(
            new CheckBox("tick", "A tick") { IsChecked = true },
            new TextField("text", "A text") { Value = "Größe Привет (1)" },
            new TextField("many", "Many lines")
            {
                IsMultiline = true,
                Value = "one two three four five six seven eight nine ten eleven twelve\nend",
                MaximumLength = 500,
            },
            new DateField("date", "A date") { Value = "2026-11-23" },
            new ChoiceField("choice", "A choice", ["red", "grün"]) { Value = "grün" },
            new SignatureField("sign", "A signature"));
        PdfStructureChecks.AssertClean(bytes);
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetForm(out var form));
        var fields = form.Fields.ToDictionary(field => field.Information.PartialName!);
        Assert.True(((AcroCheckboxField)fields["tick"]).IsChecked);
        Assert.Equal("Größe Привет (1)", ((AcroTextField)fields["text"]).Value);
        Assert.True(((AcroTextField)fields["many"]).IsMultiline);
        Assert.Equal("2026-11-23", ((AcroTextField)fields["date"]).Value);
        Assert.Equal("A date (YYYY-MM-DD)", fields["date"].Information.AlternateName);
        Assert.Equal("grün", Assert.Single(((AcroComboBoxField)fields["choice"]).SelectedOptions));
        Assert.IsType<AcroSignatureField>(fields["sign"]);
    }

    /// <summary>By the glyphs' sizes, which another library reads from the picture of the field.</summary>
    [Theory]
    [InlineData("A. Auditor", 10)]
    [InlineData("LAB-HV01 (fictitious), LAB-HV02 (fictitious), HV03", 8.5)]
    [InlineData("Somebody with a name of many words who answers for all that is written here", 6)]
    public void A_value_is_set_smaller_until_it_fits(string value, double size)
    {
        using var pdf = new RawPdf(Form(new TextField("a", "A") { Value = value }));
        var form = pdf.Dictionary(pdf.Catalog, "AcroForm")!;
        var field = (DictionaryToken)pdf.Follow(pdf.Array(form, "Fields")[0]);
        Assert.Contains(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {size} Tf"),
            pdf.Content(pdf.Dictionary(field, "AP")!, "N")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_radio_group_is_one_field()
    {
        var group = new RadioGroup("group", "A group", Options) { Value = "fail" };
        var bytes = Some.Page((pdf, page) =>
        {
            page.AddRadioButton(group, Options[0], new Area(60, 60, 17, 17), pdf.Root.Add(StructureRole.Form));
            page.AddRadioButton(group, Options[1], new Area(90, 60, 17, 17), pdf.Root.Add(StructureRole.Form));
        });
        PdfStructureChecks.AssertClean(bytes);
        using var read = PdfDocument.Open(bytes);
        Assert.True(read.TryGetForm(out var form));
        var buttons = Assert.IsType<AcroRadioButtonsField>(Assert.Single(form.Fields));
        Assert.Equal([false, true], buttons.Children.Cast<AcroRadioButtonField>().Select(button => button.IsSelected));
    }

    [Fact]
    public void A_read_only_field_says_so()
    {
        using var pdf = new RawPdf(Form(new TextField("a", "A") { IsReadOnly = true, IsRequired = true }));
        var form = pdf.Dictionary(pdf.Catalog, "AcroForm")!;
        Assert.Equal(3, pdf.Number((DictionaryToken)pdf.Follow(pdf.Array(form, "Fields")[0]), "Ff"));
    }

    [Theory]
    [InlineData("a.b", "A")]
    [InlineData("", "A")]
    [InlineData("a", "")]
    public void Bad_names_and_descriptions_are_refused(string name, string description) =>
        Assert.ThrowsAny<ArgumentException>(() => Form(new CheckBox(name, description)));

    [Fact]
    public void A_name_serves_once() => Assert.Throws<ArgumentException>(() => Form(new CheckBox("a", "A"), new TextField("a", "A")));

    [Fact]
    public void A_form_has_fonts_for_viewers()
    {
        using var pdf = new RawPdf(Form(new CheckBox("a", "A")));
        var fonts = pdf.Dictionary(pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "AcroForm")!, "DR")!, "Font")!;
        Assert.Equal(["Text", "ZaDb"], fonts.Data.Keys);
    }

    [Fact]
    public void An_entry_may_be_shown_by_another_name()
    {
        var bytes = Form(new ChoiceField("choice", "A choice", ["Yes", "Not yet"]) { ExportValues = ["y", "n"], Value = "n" });
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetForm(out var form));
        var field = (AcroComboBoxField)Assert.Single(form.Fields);
        Assert.Equal([("y", "Yes"), ("n", "Not yet")], field.Options.Select(option => (option.ExportValue, option.Name)));
        Assert.Equal("n", ((StringToken)field.Dictionary.Data["V"]).Data);
    }

    [Fact]
    public void The_buttons_of_a_group_are_placed_one_by_one()
    {
        var error = Assert.Throws<ArgumentException>(() => Form(new RadioGroup("group", "A group", Options)));
        Assert.StartsWith("the buttons of a radio group are placed one by one", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maybe")] // not of the group
    [InlineData("Off")] // means that no button is chosen
    [InlineData("not applicable")] // a space
    [InlineData("")]
    public void An_option_that_readers_could_not_choose_is_refused(string value)
    {
        var option = new RadioOption(value, "Another");
        var group = new RadioGroup("group", "A group", value == "maybe" ? Options : [option]);
        var error = Assert.Throws<ArgumentException>(
            () => Some.Page((pdf, page) => page.AddRadioButton(group, option, Place, pdf.Root.Add(StructureRole.Form))));
        Assert.StartsWith(
            $"`{value}` is no option of the group `group`, or not of letters and digits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_field_that_is_not_known_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Form(new Slider("a", "A")));
        Assert.StartsWith("there is no field of type Slider", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_stand_in_fields_are_there_when_it_is_opened()
    {
        var group = new RadioGroup("group", "A group", Options);
        var bytes = Some.Page((pdf, page) =>
        {
            pdf.FieldValues = new Dictionary<string, string>
            {
                ["tick"] = "Yes",
                ["text"] = "Größe",
                ["date"] = "2026-11-23",
                ["choice"] = "red",
                ["group"] = "fail",
                ["sign"] = "ignored",
            };
            FormField[] fields =
                [
                    new CheckBox("tick", "A tick"),
                    new TextField("text", "A text"),
                    new DateField("date", "A date"),
                    new ChoiceField("choice", "A choice", ["red"]),
                    new SignatureField("sign", "A signature"),
                ];
            foreach (var field in fields)
            {
                page.AddField(field, Place, pdf.Root.Add(StructureRole.Form));
            }

            page.AddRadioButton(group, Options[1], Place, pdf.Root.Add(StructureRole.Form));
        });
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetForm(out var form));
        var found = form.Fields.ToDictionary(field => field.Information.PartialName!);
        Assert.True(((AcroCheckboxField)found["tick"]).IsChecked);
        Assert.Equal("Größe", ((AcroTextField)found["text"]).Value);
        Assert.Equal("2026-11-23", ((AcroTextField)found["date"]).Value);
        Assert.Equal("red", Assert.Single(((AcroComboBoxField)found["choice"]).SelectedOptions));
        Assert.True(((AcroRadioButtonField)((AcroRadioButtonsField)found["group"]).Children[0]).IsSelected);
        Assert.False(found["sign"].Dictionary.ContainsKey(NameToken.V));
    }

    private sealed record Slider(string Name, string Description) : FormField(Name, Description);

    private static byte[] Form(params FormField[] fields) => Some.Page((pdf, page) =>
    {
        for (var index = 0; index < fields.Length; index++)
        {
            page.AddField(fields[index], Place with { Y = 60 + (50 * index) }, pdf.Root.Add(StructureRole.Form));
        }
    });
}
