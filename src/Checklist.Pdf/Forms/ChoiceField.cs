namespace Checklist.Pdf.Forms;

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
