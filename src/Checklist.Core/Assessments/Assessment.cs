namespace Checklist.Core.Assessments;

/// <summary>One audit: what people found, apart from the catalog whose controls they looked at.</summary>
/// <param name="Catalog">Which text was answered.</param>
public sealed record Assessment(string Id, AssessedCatalog Catalog)
{
    public string? Title { get; init; }

    /// <summary>Empty where the audit looked at one thing that needs no name.</summary>
    public IReadOnlyList<AssessmentTarget> Targets { get; init; } = [];

    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    /// <summary>Values that were filled in for parameters the catalog leaves open, by the parameter's id.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SignOff> SignOffs { get; init; } = [];
}
