using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Groups what differs by control and says what it means.</summary>
/// <param name="parameters">Ids of parameters that have another value.</param>
internal sealed class ControlChanges(Release old, Release current, Succession succession, IReadOnlySet<string> parameters)
{
    private static readonly ChangeKind[] Ends = [ChangeKind.Withdrawn, ChangeKind.Replaced, ChangeKind.Split, ChangeKind.Merged];

    private readonly IReadOnlySet<string> moved = MovedControls.Of(
        [.. old.Controls.Select(control => control.Id)],
        [.. current.Controls.Select(control => succession.To(control)?.Old.Id).OfType<string>()]);

    /// <summary>The changes of each control, in the order of the newer text.</summary>
    /// <param name="fields">What differs below <c>controls</c>.</param>
    public IReadOnlyList<ControlChange> Of(IReadOnlyList<FieldChange> fields)
    {
        var fieldsById = fields.Where(change => change.Path.Count > 2).ToLookup(change => change.Path[1], StringComparer.Ordinal);
        var changes = new List<ControlChange>();
        foreach (var control in current.Controls)
        {
            if (ChangeOf(control, fieldsById[control.Id]) is { } change)
            {
                changes.Add(change);
            }
        }

        return WithGone(changes);
    }

    /// <summary>What is gone is behind the control that it stood behind.</summary>
    private IReadOnlyList<ControlChange> WithGone(IReadOnlyList<ControlChange> changes)
    {
        var told = changes.Select(change => change.Old?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var behind = new Dictionary<string, List<ControlChange>>(StringComparer.Ordinal) { [""] = [] };
        var last = "";
        foreach (var control in old.Controls)
        {
            if (IsGone(control))
            {
                behind[last].Add(Gone(control));
            }
            else if (told.Contains(control.Id))
            {
                last = control.Id;
                behind.TryAdd(last, []);
            }
        }

        return [.. behind[""], .. changes.SelectMany(change => change.Old is { } before ? behind[before.Id].Prepend(change) : [change])];
    }

    private ControlChange? ChangeOf(ReleaseControl control, IEnumerable<FieldChange> fields)
    {
        if (succession.To(control) is { } link)
        {
            return link.Old.Id == control.Id ? Changed(link.Old, control, fields) : Moved(link);
        }

        var before = old.Find(control.Id);
        if (before is not null && (control.IsWithdrawn || before.IsWithdrawn))
        {
            return succession.Of(before) is null ? Changed(before, control, fields) : null; // told with the control that it is now
        }

        return new ControlChange(null, control, [ChangeKind.Added])
        {
            ChecksToAnswer = Checks(control),
            Links = succession.PartsIn(control),
            IsReused = before is not null,
        };
    }

    /// <summary>What was withdrawn has its place among the new controls.</summary>
    private bool IsGone(ReleaseControl control) => succession.Of(control) is null
        && (current.Find(control.Id) is not { } namesake || !(namesake.IsWithdrawn || control.IsWithdrawn));

    private ControlChange? Changed(ReleaseControl before, ReleaseControl after, IEnumerable<FieldChange> changes)
    {
        var all = changes.Select(change => change.Inside(2)).ToList();
        var fields = all.Where(change => change.Path[0] == "fields").Select(change => change.Inside(1)).ToList();
        var groupChange = all.Where(change => change.Path[0] == "group").ToList();
        var isMoved = groupChange.Count > 0 || moved.Contains(before.Id);
        var used = before.ContentDigest == after.ContentDigest ? [] : ParametersOf(after);
        var classifier = new ControlClassifier(before, after);
        var kinds = classifier.Classify(fields, isMoved, used.Count > 0);
        return kinds.Count == 0
            ? null
            : new ControlChange(before, after, Ended(kinds, before))
            {
                Fields = [.. groupChange, .. fields],
                ChecksToAnswer = classifier.ChecksToAnswer,
                Parameters = used,
                Links = [.. succession.PartsOf(before), .. succession.PartsIn(after)],
            };
    }

    /// <summary>The old text and the new one under two ids: one entry.</summary>
    private ControlChange Moved(SuccessionLink link)
    {
        var (before, after) = (link.Old, link.New);
        var fields = FieldComparer.Compare(before.Fields, after.Fields).Where(change => change.Path is not ["id"]).ToList();
        var classifier = new ControlClassifier(before, after);
        var isMoved = before.Group != after.Group && TitleOf(old, before.Group) != TitleOf(current, after.Group);
        var kinds = classifier.Classify(fields, isMoved, hasParameters: false);
        var number = before.Label == after.Label ? Array.Empty<ChangeKind>() : [ChangeKind.Renumbered];
        return new ControlChange(before, after, [.. number, ChangeKind.Renamed, .. kinds.Where(kind => kind != ChangeKind.Renumbered)])
        {
            Fields = fields,
            ChecksToAnswer = classifier.ChecksToAnswer,
            Links = [link, .. succession.PartsOf(before), .. succession.PartsIn(after)],
            Withdrawn = current.Find(before.Id) is { IsWithdrawn: true } withdrawn ? withdrawn : null,
            IsReused = old.Find(after.Id) is not null,
        };
    }

    private ControlChange Gone(ReleaseControl control)
    {
        var parts = succession.PartsOf(control);
        return new ControlChange(
            control, null, [EndOf(control, parts.Count)])
        {
            Links = parts,
            IsReused = current.Find(control.Id) is not null,
        };
    }

    private ChangeKind EndOf(ReleaseControl control, int parts) => parts switch
    {
        _ when ProfileRecord.Exclusion(current, control.Id) is not null => ChangeKind.Excluded,
        0 => ChangeKind.Removed,
        1 => ChangeKind.Merged,
        _ => ChangeKind.Split,
    };

    /// <summary>
    /// One of several controls that one took the place of is merged, not only replaced. How a control ended is first.
    /// </summary>
    private IReadOnlyList<ChangeKind> Ended(IReadOnlyList<ChangeKind> kinds, ReleaseControl before)
    {
        var end = kinds.FirstOrDefault(Ends.Contains);
        return !kinds.Any(Ends.Contains) ? kinds
            :
            [
                end == ChangeKind.Replaced && succession.PartsOf(before) is [var only] && IsShared(only.New) ? ChangeKind.Merged : end,
                .. kinds.Where(kind => kind != end),
            ];
    }

    private bool IsShared(ReleaseControl successor) =>
        succession.PartsIn(successor).Count(part => succession.PartsOf(part.Old).Count == 1)
            + (succession.To(successor) is { } whole && whole.Old.Id != successor.Id ? 1 : 0) > 1;

    private static string? TitleOf(Release release, string group) =>
        release.Groups.FirstOrDefault(entry => entry.Text("id") == group)?.Text("title");

    private List<string> ParametersOf(ReleaseControl control)
    {
        if (parameters.Count == 0)
        {
            return [];
        }

        var texts = control.Fields.Maps("checks").SelectMany(check => new[] { check.Text("text"), check.Text("expect") })
            .Append(control.Fields.Text("statement")).OfType<string>().ToList();
        return [.. parameters.Where(id => texts.Any(text => Names(text, id))).Order(StringComparer.Ordinal)];
    }

    private static bool Names(string text, string parameter)
    {
        for (var start = text.IndexOf(
            "{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end > start && text.AsSpan(start + 2, end - start - 2).Trim().SequenceEqual(parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Checks(ReleaseControl control) =>
        [.. control.Requirements.Select(requirement => requirement.Check)];
}
