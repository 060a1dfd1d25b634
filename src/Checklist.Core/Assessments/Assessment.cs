namespace Checklist.Core.Assessments;

/// <summary>One audit: what people found, apart from the catalog whose controls they looked at.</summary>
/// <param name="Catalog">Which text was answered.</param>
public sealed record Assessment(string Id, AssessedCatalog Catalog)
{
    public string? Title { get; init; }

    /// <summary>Scope and method, for the head of the report; plain paragraphs.</summary>
    public string? Summary { get; init; }

    /// <summary>As YYYY-MM-DD. Answers from before this day were carried over.</summary>
    public string? Started { get; init; }

    public IReadOnlyList<string> Assessors { get; init; } = [];

    /// <summary>Empty where the audit looked at one thing that needs no name.</summary>
    public IReadOnlyList<AssessmentTarget> Targets { get; init; } = [];

    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    /// <summary>Values that were filled in for parameters the catalog leaves open, by the parameter's id.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SignOff> SignOffs { get; init; } = [];
}
