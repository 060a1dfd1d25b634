namespace Checklist.Pdf.Forms;

/// <summary>A box to tick. Its value is <see cref="OnValue"/> or <c>Off</c>.</summary>
public sealed record CheckBox(string Name, string Description) : FormField(Name, Description)
{
    public bool IsChecked { get; init; }

    /// <summary>What a tick means to who reads the form; <c>Yes</c> unless set.</summary>
    public string OnValue { get; init; } = "Yes";
}
