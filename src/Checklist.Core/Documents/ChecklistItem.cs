using System.Diagnostics;
using Checklist.Core.Catalogs;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Documents;

/// <summary>A control, ready to print.</summary>
/// <param name="Label">What stands for the id where another numbering is customary; else the id.</param>
/// <param name="ContentDigest">A decision about the control counts while this is unchanged.</param>
[DebuggerDisplay("{Id,nq} {Title}")]
public sealed record ChecklistItem(string Id, string Label, string Title, string ContentDigest)
{
    public ControlState State { get; init; }

    /// <summary>Null where the source gives none.</summary>
    public ControlSeverity? Severity { get; init; }

    /// <summary>What a profile did to it, as in <c>raised from high</c>; null where it is the catalog's.</summary>
    public string? SeverityNote { get; init; }

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

    /// <summary>What explains it, in the order in which outputs print it.</summary>
    internal IReadOnlyList<ReadingProse> Reading { get; init; } = [];

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

    /// <summary>What the authors say of its changes, by version as the source has them.</summary>
    public IReadOnlyList<RecordedChange> Changes { get; init; } = [];

    /// <summary>Accepted deviations from this control.</summary>
    public IReadOnlyList<DocumentWaiver> Waivers { get; init; } = [];

    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];

    public bool IsWithdrawn => State == ControlState.Withdrawn;

    /// <summary>Null where the control has none, or the output leaves it out.</summary>
    internal ProseDocument? Find(ReadingField field)
    {
        foreach (var reading in Reading)
        {
            if (ReferenceEquals(reading.Field, field))
            {
                return reading.Prose;
            }
        }

        return null;
    }
}

/// <summary>What one of the fields that explain a control says.</summary>
internal sealed record ReadingProse(ReadingField Field, ProseDocument Prose);

/// <summary>Another control as a control's text names it.</summary>
public sealed record ControlLink(string Id, string Label, string Title);

/// <summary>The place in the guide that a control distils.</summary>
/// <param name="Title">The heading's words, or the chapter's title.</param>
/// <param name="HasDigest">The digest of the text there was recorded, so that a change is noticed.</param>
public sealed record GuideLink(string ChapterId, string? Anchor, string ChapterTitle, string Title, bool HasDigest);

/// <summary>The items of one framework that a control serves.</summary>
/// <param name="Relation">As printed: <c>subset of</c>; null where the source gives none.</param>
public sealed record DocumentMapping(DocumentFramework Framework, IReadOnlyList<string> Ids, string? Relation);

/// <summary>How to put right what a control found.</summary>
public sealed record DocumentRemediation(ProseDocument? Text, DocumentCommand? Command, bool NeedsReboot);

/// <summary>Something to type into a shell, to the letter.</summary>
/// <param name="Shell">As written, for highlighting.</param>
/// <param name="ShellName">As printed: PowerShell.</param>
public sealed record DocumentCommand(string Shell, string ShellName, string Run);

/// <summary>A key of the author's own, <c>x-…</c>.</summary>
/// <param name="Key">Without its <c>x-</c>.</param>
/// <param name="Text">The value as text; lists and mappings in YAML's flow style.</param>
public sealed record DocumentExtension(string Key, string Text);
