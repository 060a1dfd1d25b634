using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>What makes a document one for a certain reader: its profile, what is not in it, and what was changed.</summary>
/// <param name="CatalogCount">Controls of the catalog in force, in or not.</param>
public sealed record DocumentTailoring(string ProfileId, string Title, int CatalogCount)
{
    /// <summary>Without the profile, which the document's own title has behind it.</summary>
    public required string CatalogTitle { get; init; }

    public ProseDocument? Summary { get; init; }

    /// <summary>What the profile selects, in words; null where it selects all.</summary>
    public string? Rule { get; init; }

    /// <summary>Why it selects that; null where it selects all.</summary>
    public DocumentDecision? Decision { get; init; }

    /// <summary>Controls that were named come first, those that a rule left out follow.</summary>
    public IReadOnlyList<DocumentExclusion> Excluded { get; init; } = [];

    /// <summary>In the order of the catalog.</summary>
    public IReadOnlyList<DocumentAlteration> Alterations { get; init; } = [];

    /// <summary>Items of frameworks that do not apply, in the order of the catalog.</summary>
    public IReadOnlyList<DocumentItemExclusion> NotApplicable { get; init; } = [];

    public IEnumerable<ExcludedControl> ExcludedControls => Excluded.SelectMany(exclusion => exclusion.Controls);
}

/// <summary>Controls that one decision left out.</summary>
/// <param name="Rule">What they do not fit, in words, where a rule left them out; null where they were named.</param>
public sealed record DocumentExclusion(string? Rule, DocumentDecision Decision, IReadOnlyList<ExcludedControl> Controls)
{
    /// <summary>Head of a column for what is beside a title; null where there is nothing to say.</summary>
    public string? RemarkTitle(Words words) => Controls.Any(control => control is { IsWithdrawn: false, Severity: not null })
        ? words["common.severity"]
        : Controls.Any(control => control.IsWithdrawn) ? words["common.state"]
        : null;

    /// <summary>The controls themselves say that they do not apply here; nobody decided it.</summary>
    public bool IsByCondition { get; init; }
}

/// <summary>Items of one framework that one decision says do not apply.</summary>
public sealed record DocumentItemExclusion(
    DocumentFramework Framework, IReadOnlyList<DocumentFrameworkItem> Items, DocumentDecision Decision);

/// <summary>A control that is not in this document.</summary>
public sealed record ExcludedControl(ControlLink Control, ControlSeverity? Severity, bool IsWithdrawn);

/// <summary>Why something was left out or changed.</summary>
/// <param name="Source">Title of the profile that says so.</param>
/// <param name="By">Null where nobody but the reader of a command line decided.</param>
public sealed record DocumentDecision(string Source, string Reason, string? By, DocumentDate? On)
{
    /// <summary>By whom and when, as in <c>Platform security, 1 November 2026</c>; empty where neither is known.</summary>
    public string Authority => string.Join(", ", new[] { By, On?.Text }.Where(part => part is not null));
}
