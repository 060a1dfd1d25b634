using Checklist.Core.Languages;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A parameter that has another value.</summary>
/// <param name="Before">With its unit; null for no value.</param>
public sealed record ChangedValue(string Label, string? Before, string? Now)
{
    /// <summary>As a sentence.</summary>
    public string In(Words words) => words.Format(
        "change-note.value", Label, Before ?? words["change-note.no-value"], Now ?? words["change-note.no-value"]);
}
