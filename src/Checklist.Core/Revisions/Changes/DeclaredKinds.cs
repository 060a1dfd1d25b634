using Checklist.Core.Catalogs;

namespace Checklist.Core.Revisions.Changes;

/// <summary>What the authors call a change, beside what a comparison calls it.</summary>
internal static class DeclaredKinds
{
    /// <summary>Something else is asked for, to a comparison.</summary>
    public static IReadOnlyList<ChangeKind> OfRequirement { get; } =
    [
        ChangeKind.Requirement, ChangeKind.Stricter, ChangeKind.Looser, ChangeKind.Parameter,
        ChangeKind.CheckRemoved, ChangeKind.CheckAdded, ChangeKind.CheckChanged,
    ];

    private static readonly ChangeKind[] Clarified = [ChangeKind.Clarified, ChangeKind.Editorial];

    private static readonly ChangeKind[] Moved = [ChangeKind.Moved, ChangeKind.Renamed, ChangeKind.Replaced, ChangeKind.Added];

    private static readonly ChangeKind[] Split = [ChangeKind.Split, ChangeKind.Added];

    private static readonly ChangeKind[] Merged = [ChangeKind.Merged, ChangeKind.Replaced];

    /// <summary>
    /// The comparison says the same. A control that took others in, or gave a part away, asks for something else as well.
    /// </summary>
    public static bool Agrees(DeclaredKind kind, IReadOnlyList<ChangeKind> kinds) => kind switch
    {
        DeclaredKind.Wording or DeclaredKind.Clarified => kinds.Any(Clarified.Contains) && !kinds.Any(OfRequirement.Contains),
        DeclaredKind.Requirement => kinds.Any(OfRequirement.Contains),
        DeclaredKind.Moved => kinds.Any(Moved.Contains),
        DeclaredKind.Split => kinds.Any(Split.Contains) || kinds.Any(OfRequirement.Contains),
        DeclaredKind.Merged => kinds.Any(Merged.Contains) || kinds.Any(OfRequirement.Contains),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
