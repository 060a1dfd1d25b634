using Checklist.Pdf.Syntax;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Forms;

/// <summary>Writes form fields as they are placed, and the form of the document at its end.</summary>
internal sealed class FormWriter
{
    private const int ReadOnlyFlag = 1;
    private const int RequiredFlag = 2;
    private const int MultilineFlag = 1 << 12;
    private const int RadioFlag = 1 << 15;
    private const int ComboFlag = 1 << 17;
    private const int NoScrollFlag = 1 << 23;

    private readonly PdfDocumentWriter document;
    private readonly FieldAppearances appearances;
    private readonly List<int> fields = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (RadioGroup Group, int Id, List<int> Kids)> groups = new(StringComparer.Ordinal);
    private bool hasSignatures;

    public FormWriter(PdfDocumentWriter document)
    {
        this.document = document;
        appearances = new FieldAppearances(document);
    }

    public void Add(PdfPage page, FormField field, Area area, StructureElement form)
    {
        if (field is RadioGroup)
        {
            throw new ArgumentException("the buttons of a radio group are placed one by one", nameof(field));
        }

        Register(field);
        field = Prefilled(field);
        var description = field is DateField date ? $"{date.Description} ({date.Format})" : field.Description;
        var appearance = appearances.Prepare(field, area);
        var id = document.File.Reserve();
        fields.Add(id);
        var buffer = BeginWidget(page, area, form, id);
        WriteCommon(buffer, field, description);
        WriteKind(buffer, field, appearance);
        page.EndAnnotation(buffer);
    }

    public void Add(PdfPage page, RadioGroup group, RadioOption option, Area area, StructureElement form)
    {
        CheckOption(group, option);
        if (!groups.TryGetValue(group.Name, out var entry))
        {
            Register(group);
            group = (RadioGroup)Prefilled(group);
            entry = (group, document.File.Reserve(), []);
            groups.Add(group.Name, entry);
            fields.Add(entry.Id);
        }

        var tick = appearances.Tick(area);
        var id = document.File.Reserve();
        entry.Kids.Add(id);
        var buffer = BeginWidget(page, area, form, id);
        buffer.Add("/Parent "u8).Reference(entry.Id).Add("/TU"u8).Text($"{group.Description}: {option.Label}");
        WriteTick(buffer, option.Value, entry.Group.Value == option.Value, tick);
        page.EndAnnotation(buffer);
    }

    /// <summary>Writes the form and gives the number of its object.</summary>
    /// <returns>The object of the form, or 0 when the document has no fields.</returns>
    public int Finish()
    {
        if (fields.Count == 0)
        {
            return 0;
        }

        foreach (var (group, id, kids) in groups.Values)
        {
            WriteGroup(group, id, kids);
        }

        var latin = FormFontWriter.WriteLatin(document.File, document.Fonts.Face(isMono: false, isBold: false, isItalic: false).First.Font);
        var signs = document.IsArchive ? 0 : FormFontWriter.WriteSigns(document.File); // a font that is not in the file
        var form = document.File.Reserve();
        var buffer = document.File.Open(form).Add("<</Fields["u8);
        foreach (var field in fields)
        {
            buffer.Reference(field).Add((byte)' ');
        }

        buffer.Add("]/DR<</Font<</Text "u8).Reference(latin);
        if (signs != 0)
        {
            buffer.Add("/ZaDb "u8).Reference(signs);
        }

        buffer.Add(">>>>/DA(/Text 10 Tf 0 g)"u8);
        buffer.Add(hasSignatures ? "/SigFlags 1>>"u8 : ">>"u8);
        document.File.Close();
        return form;
    }

    private static ByteBuffer BeginWidget(PdfPage page, Area area, StructureElement form, int id)
    {
        var buffer = page.BeginAnnotation(area, form, out var key, id);
        return buffer.Add("/Subtype/Widget/StructParent "u8).Integer(key);
    }

    private static void WriteCommon(ByteBuffer buffer, FormField field, string description)
    {
        buffer.Add("/T"u8).Text(field.Name).Add("/TU"u8).Text(description);
        var flags = (field.IsReadOnly ? ReadOnlyFlag : 0) | (field.IsRequired ? RequiredFlag : 0) | field switch
        {
            TextField text => (text.IsMultiline ? MultilineFlag : 0) | (text.IsBounded ? NoScrollFlag : 0),
            ChoiceField => ComboFlag,
            RadioGroup => RadioFlag,
            _ => 0,
        };
        if (flags != 0)
        {
            buffer.Add("/Ff "u8).Integer(flags);
        }
    }

    private void WriteKind(ByteBuffer buffer, FormField field, FieldAppearance appearance)
    {
        switch (field)
        {
            case CheckBox box:
                buffer.Add("/FT/Btn/V"u8).Name(box.IsChecked ? box.OnValue : "Off");
                WriteTick(buffer, box.OnValue, box.IsChecked, appearance);
                break;
            case TextField text:
                WriteText(buffer, text.Value, text.FontSize, appearance);
                if (text.MaximumLength is { } maximum)
                {
                    buffer.Add("/MaxLen "u8).Integer(maximum);
                }

                break;
            case DateField date:
                WriteText(buffer, date.Value, date.FontSize, appearance);
                break;
            case ChoiceField choice:
                WriteOptions(buffer, choice);
                WriteValue(buffer, choice.Value ?? "", choice.FontSize, appearance);
                break;
            case SignatureField:
                hasSignatures = true;
                buffer.Add("/FT/Sig/AP<</N "u8).Reference(appearance.On).Add(">>"u8);
                break;
            default:
                throw new ArgumentException($"there is no field of type {field.GetType().Name}", nameof(field));
        }
    }

    private static void WriteOptions(ByteBuffer buffer, ChoiceField choice)
    {
        buffer.Add("/FT/Ch/Opt["u8);
        for (var index = 0; index < choice.Options.Count; index++)
        {
            if (choice.ExportValues.Count == 0)
            {
                buffer.Text(choice.Options[index]);
                continue;
            }

            buffer.Add("["u8).Text(choice.ExportValues[index]).Text(choice.Options[index]).Add("]"u8);
        }

        buffer.Add("]"u8);
    }

    private static void WriteText(ByteBuffer buffer, string value, double fontSize, FieldAppearance appearance)
    {
        buffer.Add("/FT/Tx"u8);
        WriteValue(buffer, value, fontSize, appearance);
    }

    private static void WriteValue(ByteBuffer buffer, string value, double fontSize, FieldAppearance appearance)
    {
        if (value.Length > 0)
        {
            buffer.Add("/V"u8).Text(value);
        }

        buffer.Add("/DA(/Text "u8).Number(fontSize).Add(" Tf 0 g)/AP<</N "u8).Reference(appearance.On).Add(">>"u8);
    }

    private void WriteTick(ByteBuffer buffer, string value, bool isOn, FieldAppearance appearance)
    {
        buffer.Add("/MK<</BC[0]/CA(4)>>/BS<</W 0.75>>"u8);
        buffer.Add(document.IsArchive ? "/DA(/Text 0 Tf 0 g)/AS"u8 : "/DA(/ZaDb 0 Tf 0 g)/AS"u8);
        _ = isOn ? buffer.Name(value) : buffer.Add("/Off"u8);
        buffer.Add("/AP<</N<<"u8).Name(value).Add((byte)' ').Reference(appearance.On);
        buffer.Add("/Off "u8).Reference(appearance.Off).Add(">>>>"u8);
    }

    private void WriteGroup(RadioGroup group, int id, List<int> kids)
    {
        var buffer = document.File.Open(id).Add("<</FT/Btn"u8);
        WriteCommon(buffer, group, group.Description);
        buffer.Add("/V"u8).Name(group.Value ?? "Off").Add("/Kids["u8);
        foreach (var kid in kids)
        {
            buffer.Reference(kid).Add((byte)' ');
        }

        buffer.Add("]>>"u8);
        document.File.Close();
    }

    private FormField Prefilled(FormField field) => !document.FieldValues.TryGetValue(field.Name, out var value) ? field : field switch
    {
        TextField text => text with { Value = value },
        DateField date => date with { Value = value },
        ChoiceField choice => choice with { Value = value },
        CheckBox box => box with { IsChecked = value == box.OnValue },
        RadioGroup group => group with { Value = group.Options.Any(option => option.Value == value) ? value : null },
        _ => field,
    };

    private void Register(FormField field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field.Description, nameof(field));
        if (field.Name.Length == 0 || field.Name.Contains('.', StringComparison.Ordinal))
        {
            throw new ArgumentException($"the field name `{field.Name}` is empty or has a dot: use a slash", nameof(field));
        }

        if (!names.Add(field.Name))
        {
            throw new ArgumentException($"there are two fields named `{field.Name}`", nameof(field));
        }
    }

    private static void CheckOption(RadioGroup group, RadioOption option)
    {
        var isPlain = option.Value.Length > 0
            && option.Value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
        if (!isPlain || option.Value == "Off" || !group.Options.Contains(option))
        {
            throw new ArgumentException(
                $"`{option.Value}` is no option of the group `{group.Name}`, or not of letters and digits", nameof(option));
        }
    }
}
