using System.Diagnostics;
using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>One requirement.</summary>
/// <param name="Id">Null only in a draft, until <c>check --fix</c> has written one.</param>
/// <param name="Place">The entry in the file, for findings about the control as a whole.</param>
[DebuggerDisplay("{Id} {Title}")]
public sealed record Control(SourcedText? Id, SourcedText? Title, SourceSpan Place)
{
    public SourcedText? Label { get; init; }

    public ControlState State { get; init; } = ControlState.Active;

    public SourcedText? Since { get; init; }

    public IReadOnlyList<SourcedText> ReplacedBy { get; init; } = [];

    /// <summary>Null where the author says nothing of it: no output prints one then.</summary>
    public ControlSeverity? Severity { get; init; }

    public Keyword? Keyword { get; init; }

    /// <summary>The keyword where it stands, for findings about it.</summary>
    public SourcedText? KeywordText { get; init; }

    public IReadOnlyList<SourcedText> Levels { get; init; } = [];

    public IReadOnlyList<SourcedText> Roles { get; init; } = [];

    public IReadOnlyList<SourcedText> Platforms { get; init; } = [];

    /// <summary>Null where it always applies.</summary>
    public Condition? When { get; init; }

    /// <summary>Normative; what a requirement digest is taken over.</summary>
    public ProseDocument? Statement { get; init; }

    public ProseDocument? Rationale { get; init; }

    public ProseDocument? Guidance { get; init; }

    public ProseDocument? Impact { get; init; }

    public ProseDocument? Default { get; init; }

    /// <summary>Empty where the control is its own tick box.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    public Remediation? Remediation { get; init; }

    public IReadOnlyList<Mapping> Mappings { get; init; } = [];

    public IReadOnlyList<SourcedText> References { get; init; } = [];

    public IReadOnlyList<SourcedText> Related { get; init; } = [];

    public IReadOnlyList<SourcedText> Requires { get; init; } = [];

    /// <summary>Chapter and heading that the control distils, as <c>chapter#heading</c>.</summary>
    public SourcedText? Guide { get; init; }

    /// <summary>Of the text that it distils, as it was then; null where nobody wrote it down.</summary>
    public SourcedText? GuideDigest { get; init; }

    /// <summary>The value of <c>guide</c> in the file, which is more than the text in its long form.</summary>
    public SourceSpan? GuidePlace { get; init; }

    public IReadOnlyList<ProseDocument> TypicalEvidence { get; init; } = [];

    public IReadOnlyList<SourcedText> Tags { get; init; } = [];

    /// <summary>What the authors say of its changes. Commentary: no digest of the control covers it.</summary>
    public IReadOnlyList<DeclaredChange> Changes { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}

/// <summary>Whether a control is in force.</summary>
public enum ControlState
{
    Draft,
    Active,
    Deprecated,
    Withdrawn,
}

/// <summary>How bad a control's absence is, worst first.</summary>
public enum ControlSeverity
{
    Critical,
    High,
    Medium,
    Low,
    Info,
}

/// <summary>How binding a statement is, as in RFC 2119.</summary>
public enum Keyword
{
    Must,
    Should,
    May,
}

/// <summary>How to put right what a control found.</summary>
public sealed record Remediation(ProseDocument? Text, Command? Command, bool NeedsReboot);

/// <summary>Something to type into a shell.</summary>
/// <param name="Shell">Language of the command, for people and for highlighting; lower case.</param>
public sealed record Command(SourcedText? Shell, SourcedText Run);

/// <summary>The items of one framework that a control serves.</summary>
/// <param name="Relation">Null where the author says nothing of it: no output prints one then.</param>
public sealed record Mapping(SourcedText Framework, IReadOnlyList<SourcedText> Ids, MappingRelation? Relation);

/// <summary>How a control's scope relates to that of a framework's item, as in the OSCAL mapping model.</summary>
public enum MappingRelation
{
    Intersects,
    Equal,
    Subset,
    Superset,
}
