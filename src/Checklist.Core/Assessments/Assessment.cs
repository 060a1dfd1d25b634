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

    /// <summary>What its first pages say.</summary>
    public AuditHead Head { get; init; } = AuditHead.Empty;

    /// <summary>Empty where the audit looked at one thing that needs no name.</summary>
    public IReadOnlyList<AssessmentTarget> Targets { get; init; } = [];

    /// <summary>Paths of files with further results, from the assessment's folder; the last part may hold <c>*</c>.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    /// <summary>Values that were filled in for parameters the catalog leaves open, by the parameter's id.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The register of findings, in the order of the file.</summary>
    public IReadOnlyList<RegisterEntry> Findings { get; init; } = [];

    public IReadOnlyList<SignOff> SignOffs { get; init; } = [];
}

/// <summary>The catalog that a form was made from.</summary>
/// <param name="Version">Null where the catalog has none.</param>
/// <param name="Digest"><c>sha256:</c> and 64 digits; null where a form could not carry it.</param>
/// <param name="Profile">Null where the whole catalog was answered.</param>
public sealed record AssessedCatalog(string Id, string? Version = null, string? Digest = null, string? Profile = null);

/// <summary>A machine, a site, a team: one of the things that an audit looks at.</summary>
public sealed record AssessmentTarget(string Id, string Title)
{
    /// <summary>An audit of more is several audits.</summary>
    public const int Most = 20_000;

    /// <summary>Other names that people write for it on forms.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What it is counted with in reports; null for none.</summary>
    public string? Group { get; init; }
}
