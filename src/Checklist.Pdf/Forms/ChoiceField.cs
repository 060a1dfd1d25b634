namespace Checklist.Pdf.Forms;

/// <summary>A list to choose one entry from.</summary>
public sealed record ChoiceField(string Name, string Description, IReadOnlyList<string> Options) : FormField(Name, Description)
{
    /// <summary>The entry that is chosen at first; null for none.</summary>
    public string? Value { get; init; }

    public double FontSize { get; init; } = 10;
}
