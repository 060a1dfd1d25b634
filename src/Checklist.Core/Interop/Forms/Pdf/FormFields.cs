using Checklist.Core.Interop.Forms.Pdf.Objects;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Reads the fields of a form with their values: a tree whose nodes hand down what others do not say (ISO 32000-2, 12.7.4).
/// </summary>
internal sealed class FormFields(PdfObjects objects, PdfBudget budget)
{
    private const int MostDepth = 32; // fields of ours have two levels

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<int> seen = [];
    private readonly Stack<FormField> open = [];
    private readonly List<BoxAtOdds> boxes = [];
    private readonly List<PdfSignature> signatures = [];

    /// <summary>By full name; fields without a value are left out.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>Boxes whose value is not what the page shows.</summary>
    public IReadOnlyList<BoxAtOdds> Boxes => boxes;

    /// <summary>Fields that were signed.</summary>
    public IReadOnlyList<PdfSignature> Signatures => signatures;

    /// <summary>Of all fields, also those without a value.</summary>
    public IReadOnlySet<string> Names => names;

    /// <summary>Reads all fields of a form with what is filled in.</summary>
    /// <exception cref="InvalidDataException">Fields name each other in a circle, or are nested too deep.</exception>
    public void Read(PdfDictionary form)
    {
        Open(objects.Get<PdfArray>(form, "Fields"), null);
        while (open.TryPop(out var field))
        {
            var kids = Open(objects.Get<PdfArray>(field.Dictionary, "Kids"), field);
            var isField = field.IsNamed && !kids.Any(kid => kid.IsNamed); // a box of several is no field of its own
            if (isField && field.Name is { Length: > 0 } name)
            {
                Add(name, field, kids);
            }
        }
    }

    /// <summary>A field that two lists name is read once. One that lies below itself has no end.</summary>
    private List<FormField> Open(PdfArray? list, FormField? parent)
    {
        var kids = new List<FormField>();
        foreach (var item in list?.Items ?? [])
        {
            var number = (item as PdfReference)?.Number ?? 0;
            if (number > 0 && !seen.Add(number))
            {
                if (parent?.IsBelow(number) == true)
                {
                    throw new InvalidDataException("fields name each other in a circle");
                }

                continue;
            }

            if (objects.Get(item) is PdfDictionary dictionary)
            {
                kids.Add(new FormField(number, dictionary, parent, Text(dictionary["T"])));
            }
        }

        if (kids.Count > 0 && (parent?.Depth ?? 0) >= MostDepth)
        {
            throw new InvalidDataException("fields are nested too deep");
        }

        foreach (var kid in Enumerable.Reverse(kids)) // in the order of the file: of two fields of one name the first counts
        {
            open.Push(kid);
        }

        return kids;
    }

    private void Add(string name, FormField field, IReadOnlyList<FormField> widgets)
    {
        names.Add(name);
        if (FieldValue(name, field, widgets) is { Length: > 0 } value)
        {
            values.TryAdd(name, value);
        }
    }

    private string? FieldValue(string name, FormField field, IReadOnlyList<FormField> widgets)
    {
        const int PushButton = 1 << 16;
        var flags = (objects.Get(field.Inherited("Ff")) as PdfNumber)?.Count ?? 0;
        return (objects.Get(field.Inherited("FT")) as PdfName)?.Text switch
        {
            "Tx" => Text(field.Inherited("V")),
            "Ch" => Text(objects.Get(field.Inherited("V")) is PdfArray { Items: [var chosen, ..] } ? chosen : field.Inherited("V")),
            "Btn" when (flags & PushButton) != 0 => null,
            "Btn" => State(name, field, widgets), // a tick of a card is called `pass`
            "Sig" => Sign(field),
            _ => null,
        };
    }

    /// <summary>
    /// The field's value, and what its boxes show. Programs that write only one of them leave the other as it was: open. That is said where
    /// the box is ticked, as pdftk never ticks one of several. Where both name an answer and they differ, neither is taken.
    /// </summary>
    private string? State(string name, FormField field, IReadOnlyList<FormField> widgets)
    {
        const string Off = "Off";
        var value = (objects.Get(field.Inherited("V")) as PdfName)?.Text;
        var drawn = widgets.Append(field).Select(widget => objects.Get<PdfName>(widget.Dictionary, "AS")?.Text);
        var shown = drawn.OfType<string>().Where(state => state != Off).Distinct(StringComparer.Ordinal).ToList();
        var answer = value is null or Off ? null : value;
        if (shown.Count > 1 || (shown.Count == 1 && answer is not null && shown[0] != answer))
        {
            boxes.Add(new BoxAtOdds(name, answer ?? "nothing", string.Join(" and ", shown), IsTaken: false));
            return null;
        }

        if (shown.Count == 1 && value == Off)
        {
            boxes.Add(new BoxAtOdds(name, "nothing", shown[0], IsTaken: true));
        }

        return answer ?? shown.FirstOrDefault();
    }

    /// <summary>Whether the signature holds is not looked at: that takes certificates and trust.</summary>
    private string? Sign(FormField field)
    {
        if (objects.Get(field.Inherited("V")) is PdfDictionary signature)
        {
            string? Line(string key) => FormText.CleanLine(Text(signature[key]));
            signatures.Add(new PdfSignature(Line("Name"), Line("M"), Line("Reason")));
        }

        return null;
    }

    private string? Text(PdfValue value) => objects.Get(value) switch
    {
        PdfString text => Decoded(text.Bytes),
        PdfStream stream => Decoded(objects.Unpack(stream)),
        _ => null,
    };

    /// <summary>Cut past where the interpreter of answers cuts and says so, and counted, as fields may share one long text.</summary>
    private string Decoded(ReadOnlyMemory<byte> bytes)
    {
        const int MostBytes = 4 * (FormLimits.TextCharacters + 1);
        var text = PdfText.Decode(bytes.Span[..Math.Min(bytes.Length, MostBytes)]);
        budget.TakeText(text.Length);
        return text;
    }
}

/// <summary>A node of the tree.</summary>
/// <param name="Number">Of its object; 0 where it lies in its parent's list.</param>
/// <param name="PartialName">Null for a button or line of its parent.</param>
internal sealed record FormField(int Number, PdfDictionary Dictionary, FormField? Parent, string? PartialName)
{
    public int Depth { get; } = (Parent?.Depth ?? 0) + 1;

    public bool IsNamed => PartialName is not null;

    /// <summary>The names of all nodes above, with dots between them.</summary>
    public string? Name { get; } = PartialName is null ? Parent?.Name : Parent?.Name is { } above ? $"{above}.{PartialName}" : PartialName;

    public PdfValue Inherited(string key)
    {
        for (var field = this; field is not null; field = field.Parent)
        {
            if (field.Dictionary[key] is not PdfNull and var value)
            {
                return value;
            }
        }

        return PdfNull.Value;
    }

    public bool IsBelow(int number)
    {
        for (var field = this; field is not null; field = field.Parent)
        {
            if (field.Number == number)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A box whose value is not what the page shows.</summary>
/// <param name="IsTaken">Only one of them names an answer, which was taken.</param>
internal sealed record BoxAtOdds(string Name, string Value, string Shown, bool IsTaken);

/// <summary>A digital signature, as it says itself.</summary>
/// <param name="On">As the format writes days: <c>D:20261120</c>.</param>
internal sealed record PdfSignature(string? Name, string? On, string? Reason)
{
    public string Words
    {
        get
        {
            var digits = On?.Replace("D:", "", StringComparison.Ordinal) ?? "";
            var day = digits.Length >= 8 && digits.Take(8).All(char.IsAsciiDigit) ? $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}" : null;
            return string.Join(", ", new[] { Name, day, Reason }.OfType<string>());
        }
    }
}
