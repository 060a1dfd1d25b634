namespace Checklist.Core.Writers.Coverage;

/// <summary>Whether controls distil the text under a heading.</summary>
public enum HeadingStanding
{
    /// <summary>No control names it, or a heading around or inside it.</summary>
    NotDistilled,

    /// <summary>A control names it.</summary>
    Distilled,

    /// <summary>A control names a heading inside it.</summary>
    DistilledInParts,

    /// <summary>A control names a heading around it.</summary>
    DistilledAsPart,
}
