namespace Checklist.Pdf.Forms;

/// <summary>One answer of a radio group.</summary>
/// <param name="Value">What is stored: ASCII letters, digits, hyphens; not <c>Off</c>.</param>
/// <param name="Label">What is shown.</param>
public sealed record RadioOption(string Value, string Label);
