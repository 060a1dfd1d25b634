using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Which number became which, for readers who know one of them.</summary>
/// <param name="ByOld">In the order of the old version, then what is new.</param>
/// <param name="ByNew">In the order of the new version, then what is gone.</param>
public sealed record Concordance(IReadOnlyList<ConcordanceRow> ByOld, IReadOnlyList<ConcordanceRow> ByNew)
{
    /// <summary>Without the controls that keep their numbers.</summary>
    public IReadOnlyList<ConcordanceRow> ChangedByOld => [.. ByOld.Where(row => row.IsOtherNumber)];

    /// <inheritdoc cref="ChangedByOld"/>
    public IReadOnlyList<ConcordanceRow> ChangedByNew => [.. ByNew.Where(row => row.IsOtherNumber)];

    /// <summary>A control that was known under one number is known under another: else there is nothing to look up.</summary>
    public bool IsNeeded => ByOld.Any(row => row is { Old: not null, New: not null, IsOtherNumber: true });

    public static Concordance Of(CatalogDiff diff)
    {
        var changesByNew = diff.Controls.Where(change => change.New is not null).ToLookup(change => change.New!.Id, StringComparer.Ordinal);
        var goneByOld = diff.Controls.Where(change => change.New is null).ToLookup(change => change.Old!.Id, StringComparer.Ordinal);
        var rows = diff.Old.Controls.Where(control => !control.IsWithdrawn).SelectMany(OfOld).ToList();
        var added = diff.New.Controls.Where(
            control => !control.IsWithdrawn && diff.Succession.To(control) is null && diff.Succession.PartsIn(control).Count == 0)
            .Select(control => new ConcordanceRow(null, control) { Change = changesByNew[control.Id].FirstOrDefault() });
        var placesByNew = diff.New.Controls.Select((control, place) => (control.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        rows.AddRange(added);
        return new Concordance(rows, [.. rows.OrderBy(row => row.New is null ? int.MaxValue : placesByNew[row.New.Id])]);

        IEnumerable<ConcordanceRow> OfOld(ReleaseControl control)
        {
            var parts = diff.Succession.PartsOf(control);
            if (diff.Succession.Of(control) is { } whole)
            {
                var change = changesByNew[whole.New.Id].FirstOrDefault(change => change.Old == control);
                yield return new ConcordanceRow(control, whole.New) { Change = change, Link = whole };
            }
            else if (parts.Count == 0)
            {
                var change = goneByOld[control.Id].Concat(changesByNew[control.Id]).FirstOrDefault(change => change.Old == control);
                yield return new ConcordanceRow(control, null) { Change = change };
            }

            foreach (var part in parts)
            {
                var isSplit = diff.Succession.Of(control) is not null || parts.Count > 1;
                yield return new ConcordanceRow(control, part.New)
                {
                    Part = isSplit ? ConcordancePart.OfSplit : ConcordancePart.OfMerged,
                    Change = changesByNew[part.New.Id].FirstOrDefault(),
                    Link = part,
                };
            }
        }
    }
}

/// <summary>A number, and what it is in the other version.</summary>
/// <param name="Old">Null for a new control.</param>
/// <param name="New">Null for one that is gone.</param>
public sealed record ConcordanceRow(ReleaseControl? Old, ReleaseControl? New)
{
    /// <summary>Null where nothing changed.</summary>
    public ControlChange? Change { get; init; }

    /// <summary>Null for a control that is new or gone.</summary>
    public SuccessionLink? Link { get; init; }

    /// <summary>Whether the new control has only a part of the old one, or the old one is only a part of the new.</summary>
    public ConcordancePart Part { get; init; }

    public bool IsOtherNumber => Old?.Label != New?.Label;

    /// <summary>What changed: <c>renumbered, clarified</c>.</summary>
    public string What(Words words) => Part switch
    {
        ConcordancePart.OfSplit => words["concordance.split-part"],
        ConcordancePart.OfMerged => words.Of(ChangeKind.Merged),
        ConcordancePart.Whole =>
            Change is null ? words["concordance.unchanged"] : string.Join(", ", ReportBuilder.WordsOf(Change, words)),
        _ => throw new InvalidOperationException($"no words for {Part}"),
    };

    /// <summary>How it is known that one is the other: <c>guess</c>; empty where there is no other.</summary>
    public string Basis(Words words) => Link?.Basis switch
    {
        null => "",
        SuccessionBasis.SameId => words["concordance.same-id"],
        SuccessionBasis.Author => words["concordance.catalog"],
        SuccessionBasis.Mapping => words["concordance.mapping"],
        SuccessionBasis.SameText => words["concordance.same-text"],
        SuccessionBasis.Guess => words["concordance.guess"],
        _ => throw new InvalidOperationException($"no words for {Link.Basis}"),
    };
}

/// <summary>How much of a control a line of the concordance is about.</summary>
public enum ConcordancePart
{
    Whole,
    OfSplit,
    OfMerged,
}
