namespace Checklist.Core.Revisions.Successors;

/// <summary>What an official list says of the controls of two versions.</summary>
/// <param name="Pairs">Ids that both versions have.</param>
/// <param name="OldIds">All that the list speaks of, also where it says that nothing took their place.</param>
/// <param name="NewIds">All that the list speaks of.</param>
/// <param name="IsComplete">It speaks of most controls that need it, so what it leaves out has no successor.</param>
/// <param name="Remarks">Sentences for readers.</param>
public sealed record SuccessorMap(
    IReadOnlyList<SuccessorPair> Pairs, IReadOnlySet<string> OldIds, IReadOnlySet<string> NewIds,
    bool IsComplete, IReadOnlyList<SuccessionRemark> Remarks);

/// <summary>An old control and a new one that it lives on in, by their ids.</summary>
/// <param name="IsWhole">One control at two times; each id has at most one such pair. Else a part, or one of several that were
/// merged.</param>
public sealed record SuccessorPair(string Old, string New, bool IsWhole);
