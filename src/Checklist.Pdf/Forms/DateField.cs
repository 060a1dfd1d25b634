namespace Checklist.Pdf.Forms;

/// <summary>A field for a date. A PDF checks no dates without scripts: the hint says the format.</summary>
public sealed record DateField(string Name, string Description) : FormField(Name, Description)
{
    public string Value { get; init; } = "";

    public string Format { get; init; } = "YYYY-MM-DD";

    public double FontSize { get; init; } = 10;
}
