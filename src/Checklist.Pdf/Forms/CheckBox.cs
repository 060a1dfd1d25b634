namespace Checklist.Pdf.Forms;

/// <summary>A box to tick. Its value is <c>Yes</c> or <c>Off</c>.</summary>
public sealed record CheckBox(string Name, string Description) : FormField(Name, Description)
{
    public bool IsChecked { get; init; }
}
