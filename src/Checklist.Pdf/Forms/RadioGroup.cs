namespace Checklist.Pdf.Forms;

/// <summary>Boxes of which one at most is ticked; a click on it clears it again. Its value is that of the option.</summary>
public sealed record RadioGroup(string Name, string Description, IReadOnlyList<RadioOption> Options) : FormField(Name, Description)
{
    /// <summary>The value that is chosen at first; null for none.</summary>
    public string? Value { get; init; }
}
