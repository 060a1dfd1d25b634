using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>What the authors say of a change of a control. Comparisons say what differs; only a person knows what was meant.</summary>
/// <param name="Version">The version that brought the change.</param>
/// <param name="Note">Why, in a sentence; null where nothing is said.</param>
/// <param name="By">Who says so.</param>
public sealed record DeclaredChange(SourcedText Version, DeclaredKind Kind, SourcedText? Note, SourcedText? By);

/// <summary>The kinds of <see cref="DeclaredChange"/>.</summary>
public enum DeclaredKind
{
    /// <summary>The same requirement in other words: earlier answers count, and are marked.</summary>
    Wording,

    /// <summary>The same requirement, explained better.</summary>
    Clarified,

    /// <summary>The requirement has changed.</summary>
    Requirement,

    /// <summary>It has another place or another id.</summary>
    Moved,

    /// <summary>It became several, or is one of those.</summary>
    Split,

    /// <summary>Several became one.</summary>
    Merged,
}
