using Checklist.Core.Documents.Applicability;

namespace Checklist.Core.Writers.Applicability;

/// <summary>What differs between the statements of applicability of two versions.</summary>
/// <param name="Lists">One for each framework, and one of the controls; only those in which something differs.</param>
internal sealed record ApplicabilityDiff(IReadOnlyList<ApplicabilityChanges> Lists)
{
    public bool IsEmpty => Lists.Count == 0;
}

/// <summary>What differs in one framework, or among the controls.</summary>
/// <param name="Title">Name of the framework as it is now; null for the controls of the catalog.</param>
/// <param name="Total">How many items or controls there are in the two versions together.</param>
internal sealed record ApplicabilityChanges(string? Title, int Total, IReadOnlyList<ApplicabilityChange> Changes);

/// <summary>An item or a control that stands differently.</summary>
/// <param name="Id">As readers cite it.</param>
/// <param name="Before">Null for what was not there.</param>
/// <param name="Now">Null for what is gone.</param>
internal sealed record ApplicabilityChange(string Id, string? Title, ApplicabilitySide? Before, ApplicabilitySide? Now);

/// <summary>How an item or a control stands in one version.</summary>
/// <param name="Why">A line each, as the statement prints them.</param>
internal sealed record ApplicabilitySide(ApplicabilityState State, IReadOnlyList<string> Why)
{
    public bool IsSame(ApplicabilitySide other) => State == other.State && Why.SequenceEqual(other.Why, StringComparer.Ordinal);
}
