namespace Checklist.Pdf.Forms;

/// <summary>A field for text of one line or several.</summary>
public sealed record TextField(string Name, string Description) : FormField(Name, Description)
{
    public string Value { get; init; } = "";

    public bool IsMultiline { get; init; }

    /// <summary>In characters; null for no limit.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>In points.</summary>
    public double FontSize { get; init; } = 10;
}
