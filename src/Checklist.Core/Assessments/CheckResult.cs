using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>What one person found for one check on one target.</summary>
/// <param name="Check">Null where the control is its own tick box.</param>
/// <param name="Target">Null where the audit has no targets.</param>
public sealed record CheckResult(string Control, string? Check, string? Target)
{
    /// <summary>Null where the check asks for a value and has no verdict.</summary>
    public Verdict? Result { get; init; }

    /// <summary>Text, number, date or choice; <c>done</c> for a tick.</summary>
    public string? Value { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Who answered; a name or initials.</summary>
    public string? By { get; init; }

    /// <summary>Day of the answer, as YYYY-MM-DD.</summary>
    public string? On { get; init; }

    /// <summary>Digest of the requirement that was answered; the answer counts while the catalog's is the same.</summary>
    public string? Digest { get; init; }

    /// <summary>Id of the assessment from which the answer was carried; null for an answer of this one.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>The file from which one of several conflicting answers was read; else null.</summary>
    public string? From { get; init; }

    /// <summary>The check has a verdict or a value; notes alone are no answer.</summary>
    public bool HasAnswer => Result is not (null or Verdict.NotChecked) || Value is not null;

    /// <summary>Something a person wrote, beside name and date.</summary>
    public bool HasContent => HasAnswer || Note is not null || Evidence.Count > 0;

    /// <summary>The entry in its file; null for an answer that was read from a form.</summary>
    public SourceSpan? Place { get; init; }
}
