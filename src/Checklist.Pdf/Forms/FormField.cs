namespace Checklist.Pdf.Forms;

/// <summary>A field to be filled in.</summary>
/// <param name="Name">Identifies the answer when the form is read: not empty, unique in the document, without a dot (use a slash).</param>
/// <param name="Description">Says what to fill in; shown as a hint and read aloud. Must not be empty.</param>
public abstract record FormField(string Name, string Description)
{
    public bool IsReadOnly { get; init; }

    public bool IsRequired { get; init; }
}

/// <summary>A box to tick. Its value is <see cref="OnValue"/> or <c>Off</c>.</summary>
public sealed record CheckBox(string Name, string Description) : FormField(Name, Description)
{
    public bool IsChecked { get; init; }

    /// <summary>What a tick means to who reads the form; <c>Yes</c> unless set.</summary>
    public string OnValue { get; init; } = "Yes";
}

/// <summary>Boxes of which one at most is ticked; a click on it clears it again. Its value is that of the option.</summary>
public sealed record RadioGroup(string Name, string Description, IReadOnlyList<RadioOption> Options) : FormField(Name, Description)
{
    /// <summary>The value that is chosen at first; null for none.</summary>
    public string? Value { get; init; }
}

/// <summary>One answer of a radio group.</summary>
/// <param name="Value">What is stored: ASCII letters, digits, hyphens; not <c>Off</c>.</param>
/// <param name="Label">What is shown.</param>
public sealed record RadioOption(string Value, string Label);

/// <summary>A field for text of one line or several.</summary>
public sealed record TextField(string Name, string Description) : FormField(Name, Description)
{
    public string Value { get; init; } = "";

    public bool IsMultiline { get; init; }

    /// <summary>In characters; null for no limit.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>A viewer takes no more than the area shows: what is typed there is printed whole.</summary>
    public bool IsBounded { get; init; }

    /// <summary>In points.</summary>
    public double FontSize { get; init; } = 10;
}

/// <summary>A field for a date. A PDF checks no dates without scripts: the hint says the format.</summary>
public sealed record DateField(string Name, string Description) : FormField(Name, Description)
{
    public string Value { get; init; } = "";

    public string Format { get; init; } = "YYYY-MM-DD";

    public double FontSize { get; init; } = 10;
}

/// <summary>A list to choose one entry from.</summary>
public sealed record ChoiceField(string Name, string Description, IReadOnlyList<string> Options) : FormField(Name, Description)
{
    /// <summary>What the form says for each entry to who reads it; the entry itself where this is empty.</summary>
    public IReadOnlyList<string> ExportValues { get; init; } = [];

    /// <summary>The entry that is chosen at first, by its export value if it has one; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>The entry of an export value, as it is shown; any other text as it is.</summary>
    public string EntryOf(string value)
    {
        var index = ExportValues.ToList().IndexOf(value);
        return index < 0 || index >= Options.Count ? value : Options[index];
    }

    public double FontSize { get; init; } = 10;
}

/// <summary>A place for a digital signature, empty.</summary>
public sealed record SignatureField(string Name, string Description) : FormField(Name, Description);
