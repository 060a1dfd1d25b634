using Checklist.Core.Languages;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Successors;

/// <summary>What became of the controls of one version in the next, and how that is known.</summary>
/// <param name="Links">Every old control with each control that it lives on in; in the old order.</param>
/// <param name="Remarks">Sentences for readers: what was taken at its word, what was left out.</param>
public sealed record Succession(IReadOnlyList<SuccessionLink> Links, IReadOnlyList<SuccessionRemark> Remarks)
{
    private Dictionary<string, SuccessionLink> ByOld => field ??= Whole(link => link.Old.Id);

    private Dictionary<string, SuccessionLink> ByNew => field ??= Whole(link => link.New.Id);

    private ILookup<string, SuccessionLink> PartsByOld => field ??= Parts(link => link.Old.Id);

    private ILookup<string, SuccessionLink> PartsByNew => field ??= Parts(link => link.New.Id);

    /// <summary>The control that an old one is now; null where it is gone, or lives on in parts only.</summary>
    public SuccessionLink? Of(ReleaseControl old) => ByOld.GetValueOrDefault(old.Id);

    /// <summary>The control that a new one was before.</summary>
    public SuccessionLink? To(ReleaseControl current) => ByNew.GetValueOrDefault(current.Id);

    /// <summary>The controls that have a part of an old one.</summary>
    public IReadOnlyList<SuccessionLink> PartsOf(ReleaseControl old) => [.. PartsByOld[old.Id]];

    /// <summary>The old controls of which a new one has a part, or which were merged into it.</summary>
    public IReadOnlyList<SuccessionLink> PartsIn(ReleaseControl current) => [.. PartsByNew[current.Id]];

    private Dictionary<string, SuccessionLink> Whole(Func<SuccessionLink, string> id) =>
        Links.Where(link => link.IsWhole).ToDictionary(id, StringComparer.Ordinal);

    private ILookup<string, SuccessionLink> Parts(Func<SuccessionLink, string> id) =>
        Links.Where(link => !link.IsWhole).ToLookup(id, StringComparer.Ordinal);
}

/// <summary>One control that another one lives on in.</summary>
/// <param name="IsWhole">They are one control at two times; each control has at most one such link. Else a part of it, or one of several
/// that were merged.</param>
/// <param name="Likeness">Of their words, from 0 to 1, where rare words count for more.</param>
public sealed record SuccessionLink(ReleaseControl Old, ReleaseControl New, bool IsWhole, SuccessionBasis Basis, double Likeness)
{
    /// <summary>Concluded from the likeness of texts; nobody said so.</summary>
    public bool IsGuess => Basis is SuccessionBasis.SameText or SuccessionBasis.Guess;
}

/// <summary>How it is known that one control is another one's successor.</summary>
public enum SuccessionBasis
{
    /// <summary>Both have the id, and the texts do not speak against it.</summary>
    SameId,

    /// <summary>The catalog says so: <c>replaced-by</c>.</summary>
    Author,

    /// <summary>The mapping file says so.</summary>
    Mapping,

    /// <summary>Nobody says so, and the texts are the same.</summary>
    SameText,

    /// <summary>Nobody says so, and the texts are alike.</summary>
    Guess,
}

/// <summary>A sentence for readers on how far what was found can be trusted.</summary>
/// <param name="Key">Of its words.</param>
/// <param name="Numbers">That go into its places.</param>
public sealed record SuccessionRemark(string Key, IReadOnlyList<int> Numbers)
{
    /// <summary>The numbers are long, and printed with separators.</summary>
    public bool IsOfMany { get; init; }

    public string In(Words words) => words.Format(Key, [.. Numbers.Select(number => IsOfMany ? words.Number(number) : (object)number)]);
}
