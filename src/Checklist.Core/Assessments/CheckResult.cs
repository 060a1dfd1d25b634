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

    /// <summary>How many were looked at, of how many; null where nobody says.</summary>
    public AnswerSample? Sample { get; init; }

    /// <summary>Who answered; a name or initials, several as <see cref="AnswerNames"/> writes them.</summary>
    public string? By { get; init; }

    /// <summary>Day of the answer, as YYYY-MM-DD, with <c>THH:MM</c> where the time is known.</summary>
    public string? On { get; init; }

    /// <summary>Digest of the requirement that was answered; the answer counts while the catalog's is the same.</summary>
    public string? Digest { get; init; }

    /// <summary>Id of the assessment from which the answer was carried; null for an answer of this one.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>The forms from which the answer was read; empty for one that was written by hand.</summary>
    public IReadOnlyList<AnswerSource> From { get; init; } = [];

    /// <summary>A person looked at this answer beside others and decided that it does not count; null for one that is open.</summary>
    public AnswerDecision? Decided { get; init; }

    /// <summary>The check has a verdict or a value; notes alone are no answer.</summary>
    public bool HasAnswer => Result is not (null or Verdict.NotChecked) || Value is not null;

    /// <summary>Something a person wrote, beside name and date.</summary>
    public bool HasContent => HasAnswer || Note is not null || Evidence.Count > 0 || Sample is not null;

    /// <summary>The entry in its file; null for an answer that was read from a form.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>With the sums of its evidence; one that was recorded stays.</summary>
    /// <param name="sumOf">The sum for an address, or null.</param>
    internal CheckResult WithSums(Func<string, string?> sumOf) => Evidence.Count == 0
        ? this
        : this with { Evidence = [.. Evidence.Select(evidence => evidence with { Sha256 = evidence.Sha256 ?? sumOf(evidence.Href) })] };
}

/// <summary>How many things were looked at.</summary>
/// <param name="Size">As it was written, most often a number.</param>
/// <param name="Of">Of how many; null where nobody says.</param>
public sealed record AnswerSample(string? Size, string? Of)
{
    /// <summary>Null where neither is written.</summary>
    public static AnswerSample? From(string? size, string? of) => size is null && of is null ? null : new(size, of);

    /// <summary>As in <c>5 of 40</c>.</summary>
    public override string ToString() => Of is null ? Size ?? "" : $"{Size ?? "?"} of {Of}";
}

/// <summary>A form that an answer came from.</summary>
/// <param name="File">Its name, without folders.</param>
/// <param name="Sha256">Of its bytes, 64 digits; null where an older version of the tool wrote the name alone.</param>
public sealed record AnswerSource(string File, string? Sha256 = null)
{
    /// <summary>What is on the copy that was filled in; null where copies were not told apart.</summary>
    public string? Copy { get; init; }

    /// <summary>Id of the audit that the form was made for, where it was collected into another one.</summary>
    public string? Audit { get; init; }
}

/// <summary>Who decided between answers, and when.</summary>
/// <param name="On">As YYYY-MM-DD.</param>
public sealed record AnswerDecision(string? By, string? On);

/// <summary>What supports an answer. Two are the same when a person wrote the same; the sum is the program's.</summary>
/// <param name="Href">A web address, or a path beside the assessment.</param>
public sealed record Evidence(string Href, string? Title = null)
{
    /// <summary>64 digits: of the file when it was recorded; null where none was recorded.</summary>
    public string? Sha256 { get; init; }

    public bool Equals(Evidence? other) => other is not null && Href == other.Href && Title == other.Title;

    public override int GetHashCode() => HashCode.Combine(Href, Title);
}
