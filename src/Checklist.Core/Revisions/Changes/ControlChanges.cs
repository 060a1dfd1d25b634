using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Groups what differs by control and says what it means.</summary>
/// <param name="parameters">Ids of parameters that have another value.</param>
internal sealed class ControlChanges(Release old, Release current, IReadOnlySet<string> parameters)
{
    private static readonly ChangeKind[] Ends = [ChangeKind.Withdrawn, ChangeKind.Replaced, ChangeKind.Split, ChangeKind.Merged];

    private readonly IReadOnlySet<string> moved = MovedControls.Of([.. old.Controls.Select(control => control.Id)], [.. current.Controls.Select(control => control.Id)]);
    private readonly HashSet<string> shared = SharedSuccessors(current);

    /// <param name="fields">What differs below <c>controls</c>.</param>
    public IReadOnlyList<ControlChange> Of(IReadOnlyList<FieldChange> fields)
    {
        var fieldsById = fields.Where(change => change.Path.Count > 2).ToLookup(change => change.Path[1], StringComparer.Ordinal);
        var gone = old.Controls.Where(control => current.Find(control.Id) is null).ToList();
        var added = current.Controls.Where(control => old.Find(control.Id) is null).ToList();
        var likely = LikelySuccessors.Find([.. gone.Where(control => !control.IsWithdrawn)], added);
        var origins = likely.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Value[0], pair => pair.Key, StringComparer.Ordinal);

        var changes = new List<ControlChange>();
        foreach (var control in current.Controls)
        {
            var change = old.Find(control.Id) is { } before ? Changed(before, control, fieldsById[control.Id])
                : origins.TryGetValue(control.Id, out var origin) ? Renamed(old.Find(origin)!, control)
                : new ControlChange(null, control, [ChangeKind.Added]) { ChecksToAnswer = Checks(control) };
            if (change is not null)
            {
                changes.Add(change);
            }
        }

        foreach (var control in gone.Where(control => !origins.ContainsValue(control.Id)))
        {
            changes.Insert(PlaceOf(control, changes), Gone(control, likely));
        }

        return changes;
    }

    private ControlChange? Changed(ReleaseControl before, ReleaseControl after, IEnumerable<FieldChange> changes)
    {
        var all = changes.Select(change => change.Inside(2)).ToList();
        var fields = all.Where(change => change.Path[0] == "fields").Select(change => change.Inside(1)).ToList();
        var groupChange = all.Where(change => change.Path[0] == "group").ToList();
        var isMoved = groupChange.Count > 0 || moved.Contains(after.Id);
        var used = before.ApprovalDigest == after.ApprovalDigest ? [] : ParametersOf(after);
        var classifier = new ControlClassifier(before, after);
        var kinds = classifier.Classify(fields, isMoved, used.Count > 0);
        return kinds.Count == 0
            ? null
            : new ControlChange(before, after, Merged(kinds, after))
            {
                Fields = [.. groupChange, .. fields],
                ChecksToAnswer = classifier.ChecksToAnswer,
                Parameters = used,
                Successors = Ends.Contains(kinds[0]) ? after.ReplacedBy : [],
            };
    }

    private static ControlChange Renamed(ReleaseControl before, ReleaseControl after)
    {
        var fields = FieldComparer.Compare(before.Fields, after.Fields);
        var others = new ControlClassifier(before, after).Classify([.. fields.Where(change => change.Path is not ["id"])], isMoved: false, hasParameters: false);
        return new ControlChange(before, after, [ChangeKind.Renamed, .. others]) { Fields = fields, IsGuess = true, ChecksToAnswer = Checks(after) };
    }

    private static ControlChange Gone(ReleaseControl control, IReadOnlyDictionary<string, IReadOnlyList<string>> likely) =>
        likely.TryGetValue(control.Id, out var successors)
            ? new ControlChange(control, null, [ChangeKind.Split]) { IsGuess = true, Successors = successors }
            : new ControlChange(control, null, [ChangeKind.Removed]);

    /// <summary>One of several controls that one took the place of is merged, not only replaced.</summary>
    private IReadOnlyList<ChangeKind> Merged(IReadOnlyList<ChangeKind> kinds, ReleaseControl control) =>
        kinds[0] == ChangeKind.Replaced && shared.Contains(control.ReplacedBy[0]) ? [ChangeKind.Merged, .. kinds.Skip(1)] : kinds;

    /// <summary>What is gone stands behind the control that it stood behind.</summary>
    private int PlaceOf(ReleaseControl gone, List<ControlChange> changes)
    {
        for (var index = IndexOf(gone) - 1; index >= 0; index--)
        {
            var place = changes.FindIndex(change => change.Old?.Id == old.Controls[index].Id);
            if (place >= 0)
            {
                return place + 1;
            }
        }

        return 0;
    }

    private int IndexOf(ReleaseControl control)
    {
        places ??= old.Controls.Select((entry, index) => (entry.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return places[control.Id];
    }

    private Dictionary<string, int>? places;

    private List<string> ParametersOf(ReleaseControl control)
    {
        if (parameters.Count == 0)
        {
            return [];
        }

        var texts = control.Fields.Maps("checks").SelectMany(check => new[] { check.Text("text"), check.Text("expect") }).Append(control.Fields.Text("statement")).OfType<string>().ToList();
        return [.. parameters.Where(id => texts.Any(text => Names(text, id))).Order(StringComparer.Ordinal)];
    }

    private static bool Names(string text, string parameter)
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end > start && text.AsSpan(start + 2, end - start - 2).Trim().SequenceEqual(parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Checks(ReleaseControl control) => [.. control.Requirements.Select(requirement => requirement.Check)];

    /// <summary>Ids that more than one withdrawn control names as what took its place.</summary>
    private static HashSet<string> SharedSuccessors(Release current) =>
    [
        .. current.Controls.Where(control => control.IsWithdrawn && control.ReplacedBy.Count == 1)
            .GroupBy(control => control.ReplacedBy[0], StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key),
    ];
}
