using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Applicability;

/// <summary>
/// What applies of each framework and of the catalog, why, and how far it is met: what ISO/IEC 27001 calls a statement of applicability.
/// </summary>
/// <param name="Document">The text of the profile, or of the whole catalog.</param>
internal sealed record ApplicabilityStatement(ChecklistDocument Document)
{
    /// <summary>Those with a list of items, or with items that something names.</summary>
    public IReadOnlyList<FrameworkApplicability> Frameworks { get; init; } = [];

    /// <summary>Every control of the catalog that is not withdrawn, once, in its order.</summary>
    public IReadOnlyList<ControlApplicability> Controls { get; init; } = [];

    /// <summary>What answers and findings of the audit name, each once, in the order of the controls; empty without an audit.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>An audit was given, so that rows say how far they are met.</summary>
    public bool HasAudit => Document.Answers is not null;

    /// <summary>Some row has an owner.</summary>
    public bool HasOwners => All.Any(standing => standing.Owners.Count > 0);

    /// <summary>Some row says since when it holds.</summary>
    public bool HasSince => All.Any(standing => standing.Since is not null);

    /// <summary>Digest of what the audit found, as its sign-off carries it; null without an audit.</summary>
    public string? Seal => Document.Answers?.Seal(Document.Digest).Digest;

    private IEnumerable<ApplicabilityStanding> All => Frameworks.SelectMany(framework => framework.Items)
        .Select(item => item.Standing).Concat(Controls.Select(control => control.Standing));
}

/// <summary>The items of a framework, each once.</summary>
/// <param name="Items">As the framework lists them; those that it does not list come after.</param>
internal sealed record FrameworkApplicability(DocumentFramework Framework, IReadOnlyList<ItemApplicability> Items)
{
    /// <summary>The catalog says what there is, so that nothing can be missing.</summary>
    public bool IsListed => Framework.Items.Count > 0;
}

/// <summary>Whether an item of a framework applies.</summary>
/// <param name="Title">Null where the catalog gives none.</param>
internal sealed record ItemApplicability(string Id, string? Title, ApplicabilityStanding Standing)
{
    /// <summary>Controls in force that cover it.</summary>
    public IReadOnlyList<CoveringControl> Controls { get; init; } = [];
}

/// <summary>A control that covers an item.</summary>
/// <param name="Relation">As printed; null where the source gives none.</param>
internal sealed record CoveringControl(ControlLink Control, string? Relation);

/// <summary>Whether a control applies.</summary>
/// <param name="Group">Title of the group of the catalog that it is in.</param>
internal sealed record ControlApplicability(ControlLink Control, string Group, ApplicabilityStanding Standing)
{
    /// <summary>Why it is there, as its rationale says; null where the source gives none, and for one that is left out.</summary>
    public string? Rationale { get; init; }

    public IReadOnlyList<DocumentMapping> Mappings { get; init; } = [];
}

/// <summary>What is said of an item or a control alike.</summary>
internal sealed record ApplicabilityStanding(ApplicabilityState State)
{
    /// <summary>Why it does not apply. An item that is applied all the same has one where the profile contradicts itself.</summary>
    public IReadOnlyList<ApplicabilityReason> Reasons { get; init; } = [];

    /// <summary>Null without an audit, and for what is not applied.</summary>
    public ImplementationResult? Result { get; init; }

    /// <summary>Titles of the roles that see to it.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The first version that asks for it; null where no source says.</summary>
    public string? Since { get; init; }
}

/// <summary>Whether an item or a control applies.</summary>
internal enum ApplicabilityState
{
    Applied,
    NotApplied,

    /// <summary>An item that no control covers, and nobody said why.</summary>
    NotDecided,
}

/// <summary>Why something does not apply.</summary>
/// <param name="Controls">Those that the decision left out, for an item; empty where the decision names the item or control itself.</param>
/// <param name="Rule">What a control does not fit, in words, where a rule left it out.</param>
internal sealed record ApplicabilityReason(DocumentDecision Decision, IReadOnlyList<ControlLink> Controls, string? Rule = null);
