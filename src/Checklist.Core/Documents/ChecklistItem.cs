using Checklist.Core.Catalogs;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>A control, ready to print.</summary>
/// <param name="Label">What stands for the id where another numbering is customary; else the id.</param>
/// <param name="ContentDigest">An approval counts while this is unchanged.</param>
public sealed record ChecklistItem(string Id, string Label, string Title, string ContentDigest)
{
    public ControlState State { get; init; }

    public ControlSeverity Severity { get; init; }

    /// <summary>The catalog's, where a profile gave another; else null.</summary>
    public ControlSeverity? CatalogSeverity { get; init; }

    public Keyword? Keyword { get; init; }

    public string? Since { get; init; }

    /// <summary>What happened since the release that the document is compared with; null for nothing.</summary>
    public ItemChange? Change { get; init; }

    /// <summary>By version, the first one first; empty for a catalog without releases.</summary>
    public IReadOnlyList<ItemEvent> History { get; init; } = [];

    public IReadOnlyList<ControlLink> ReplacedBy { get; init; } = [];

    /// <summary>Controls that name this one as what took their place.</summary>
    public IReadOnlyList<ControlLink> Replaces { get; init; } = [];

    public IReadOnlyList<NamedEntry> Levels { get; init; } = [];

    public IReadOnlyList<NamedEntry> Roles { get; init; } = [];

    public IReadOnlyList<NamedEntry> Platforms { get; init; } = [];

    /// <summary>When it applies, in words to follow "when"; null where it applies here.</summary>
    public string? Condition { get; init; }

    public ProseDocument? Statement { get; init; }

    public ProseDocument? Rationale { get; init; }

    public ProseDocument? Guidance { get; init; }

    public ProseDocument? Impact { get; init; }

    public ProseDocument? Default { get; init; }

    /// <summary>At least one, but none for a withdrawn control: there is nothing left to verify.</summary>
    public IReadOnlyList<ChecklistCheck> Checks { get; init; } = [];

    public DocumentRemediation? Remediation { get; init; }

    public IReadOnlyList<DocumentMapping> Mappings { get; init; } = [];

    public IReadOnlyList<DocumentReference> References { get; init; } = [];

    public IReadOnlyList<ControlLink> Related { get; init; } = [];

    public IReadOnlyList<ControlLink> Requires { get; init; } = [];

    public GuideLink? Guide { get; init; }

    public IReadOnlyList<ProseDocument> TypicalEvidence { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Accepted deviations from this control.</summary>
    public IReadOnlyList<DocumentWaiver> Waivers { get; init; } = [];

    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];

    public bool IsWithdrawn => State == ControlState.Withdrawn;
}
