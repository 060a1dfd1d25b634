using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Coverage;

/// <summary>What of a catalog its outputs do not show, and what of its guide and frameworks no control takes up.</summary>
public sealed record CoverageReport(string Id, string Title)
{
    /// <summary>In the order in which a build lists them.</summary>
    public required IReadOnlyList<OutputCoverage> Outputs { get; init; }

    public required GuideCoverage Guide { get; init; }

    public required IReadOnlyList<FrameworkCoverage> Frameworks { get; init; }
}

/// <summary>How much of the catalog one output prints.</summary>
/// <param name="Name">The file or folder below the catalog's output folder.</param>
/// <param name="What">Key of a few words for the output.</param>
/// <param name="PrintedCount">Fields that the catalog uses and the output prints.</param>
/// <param name="UsedCount">Fields that the catalog uses and an output could print.</param>
/// <param name="Gaps">In the order of the output's table; what the catalog's own templates drop comes first.</param>
public sealed record OutputCoverage(string Name, string What, int PrintedCount, int UsedCount, IReadOnlyList<FieldGap> Gaps)
{
    public string WhatIn(Words words) => words[What];
}

/// <summary>Fields that the catalog uses and an output does not print, for one reason.</summary>
/// <param name="Reason">Key of its words.</param>
/// <param name="Fields">With the number of times that the catalog uses each.</param>
public sealed record FieldGap(string Reason, IReadOnlyList<(string Field, int Uses)> Fields)
{
    /// <summary>The catalog's own template that drops them; null where the tool does.</summary>
    public string? Template { get; init; }

    /// <summary>As it ends a sentence that starts with a field.</summary>
    public string ReasonIn(Words words) => words.Format(Reason, Template);
}

/// <summary>How the guide's text and the controls hang together.</summary>
/// <param name="Headings">Of all chapters, in reading order.</param>
/// <param name="Unlinked">Controls in force that name no place in the guide.</param>
/// <param name="Changed">Controls whose section changed since they were distilled from it.</param>
/// <param name="UndatedCount">Controls that name a place without its digest, so that a change goes unseen.</param>
public sealed record GuideCoverage(
    IReadOnlyList<HeadingCoverage> Headings, IReadOnlyList<ControlLink> Unlinked,
    IReadOnlyList<(ControlLink Control, string Guide)> Changed, int UndatedCount)
{
    public IEnumerable<HeadingCoverage> NotDistilled => Headings.Where(heading => heading.Standing == HeadingStanding.NotDistilled);
}

/// <summary>A heading of the guide and what controls make of it.</summary>
/// <param name="Address">What a control writes to name it: <c>chapter#heading</c>.</param>
/// <param name="Place">The heading in its chapter's file.</param>
public sealed record HeadingCoverage(
    string Address, string Title, string ChapterTitle, int Level, SourceSpan Place, HeadingStanding Standing);

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

/// <summary>How the controls serve one framework.</summary>
/// <param name="ItemCount">Items that the catalog lists for the framework; 0 where it lists none, so that gaps cannot be seen.</param>
/// <param name="NamedCount">Items that controls in force are mapped to.</param>
/// <param name="Uncovered">Listed items that no control in force is mapped to.</param>
/// <param name="Unmapped">Controls in force that serve no item of it.</param>
public sealed record FrameworkCoverage(
    string Name, int ItemCount, int NamedCount, IReadOnlyList<DocumentFrameworkItem> Uncovered, IReadOnlyList<ControlLink> Unmapped);
