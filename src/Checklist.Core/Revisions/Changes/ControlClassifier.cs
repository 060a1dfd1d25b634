using Checklist.Core.Catalogs;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Says in words what the differences between two versions of one control are.</summary>
internal sealed class ControlClassifier(ReleaseControl old, ReleaseControl current)
{
    private static readonly HashSet<string> Prose =
        ["title", "remediation", "typical-evidence", .. ReadingFields.All.Select(field => field.Key)];

    private readonly Dictionary<string, string> oldDigests = ByCheck(old);
    private readonly SortedSet<ChangeKind> kinds = [];

    /// <summary>Ids of the checks that are asked again or differently.</summary>
    public IReadOnlyList<string> ChecksToAnswer =>
        [.. current.Requirements.Where(requirement => !Counts(requirement.Check, requirement.Digest))
            .Select(requirement => requirement.Check)];

    /// <summary>What the changes of a control mean, the weightiest first.</summary>
    /// <param name="fields">What differs between the two, with paths from inside the control.</param>
    /// <param name="isMoved">It is in another group, or at another place.</param>
    /// <param name="hasParameters">A parameter that its text names has another value.</param>
    public IReadOnlyList<ChangeKind> Classify(IReadOnlyList<FieldChange> fields, bool isMoved, bool hasParameters)
    {
        foreach (var change in fields)
        {
            kinds.Add(KindOf(change));
        }

        AddIf(isMoved, ChangeKind.Moved);
        AddIf(hasParameters && ChecksToAnswer.Count > 0, ChangeKind.Parameter);
        if (IsMoreBinding() is { } isStricter)
        {
            kinds.Add(isStricter ? ChangeKind.Stricter : ChangeKind.Looser);
        }

        if (kinds.Count > 1)
        {
            kinds.Remove(ChangeKind.Editorial); // it says that nothing else differs
        }

        return [.. kinds];
    }

    /// <summary>Whether an answer to the old text counts: it is the same, or asks the same in other words.</summary>
    private bool Counts(string check, string digest) =>
        oldDigests.TryGetValue(check, out var answered)
        && (answered == digest || current.EarlierWordings(check).Contains(answered, StringComparer.Ordinal));

    private ChangeKind KindOf(FieldChange change)
    {
        var name = change.Path[0];
        return name switch
        {
            "state" => KindOfState(),
            "replaced-by" when current.IsWithdrawn && !old.IsWithdrawn => KindOfState(),
            "keyword" when IsMoreBinding() is { } isMore => isMore ? ChangeKind.Stricter : ChangeKind.Looser,
            "statement" => IsEditorial(change) ? ChangeKind.Editorial : ChangeKind.Requirement,
            "checks" => KindOfCheck(change),
            "label" => ChangeKind.Renumbered,
            "severity" => ChangeKind.Severity,
            "mappings" => ChangeKind.Mapping,
            "when" => ChangeKind.Requirement,
            "title" when IsNamedOnly(old) && IsNamedOnly(current) => IsEditorial(change) ? ChangeKind.Editorial : ChangeKind.Requirement,
            _ when Prose.Contains(name) => IsEditorial(change) ? ChangeKind.Editorial : ChangeKind.Clarified,
            _ => ChangeKind.Metadata,
        };
    }

    private ChangeKind KindOfState()
    {
        if (current.IsWithdrawn)
        {
            return current.ReplacedBy.Count switch
            {
                0 => ChangeKind.Withdrawn,
                1 => ChangeKind.Replaced,
                _ => ChangeKind.Split,
            };
        }

        return old.IsWithdrawn ? ChangeKind.Reinstated : ChangeKind.Metadata;
    }

    private static ChangeKind KindOfCheck(FieldChange change)
    {
        if (change.IsOrder)
        {
            return ChangeKind.Metadata;
        }

        if (change.Path.Count <= 2)
        {
            return change.New is null ? ChangeKind.CheckRemoved : ChangeKind.CheckAdded;
        }

        var isWords = change.Key is "text" or "expect";
        return isWords && IsEditorial(change) ? ChangeKind.Editorial : ChangeKind.CheckChanged;
    }

    /// <summary>Null where both are equally binding, or one of them does not say.</summary>
    private bool? IsMoreBinding()
    {
        var (before, after) = (Binding.Of(old), Binding.Of(current));
        return before == 0 || after == 0 || before == after ? null : after > before;
    }

    private void AddIf(bool condition, ChangeKind kind)
    {
        if (condition)
        {
            kinds.Add(kind);
        }
    }

    private static bool IsEditorial(FieldChange change) =>
        change is { Key: not "run", Old: FieldText before, New: FieldText after } && ComparedText.AreAlike(before, after);

    /// <summary>Nothing but its title says what it asks for.</summary>
    private static bool IsNamedOnly(ReleaseControl control) => control.Fields["statement"] is null && control.Requirements is [("", _)];

    private static Dictionary<string, string> ByCheck(ReleaseControl control) =>
        control.Requirements.DistinctBy(requirement => requirement.Check, StringComparer.Ordinal)
            .ToDictionary(requirement => requirement.Check, requirement => requirement.Digest, StringComparer.Ordinal);
}
