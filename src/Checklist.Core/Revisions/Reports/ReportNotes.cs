using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Sentences about a changed control that its fields do not say by themselves.</summary>
internal static class ReportNotes
{
    public static IEnumerable<string> Of(ControlChange change, CatalogDiff diff)
    {
        if (change.Kind == ChangeKind.Renamed)
        {
            yield return $"It seems to be {change.Old!.Id} under a new id: {Percent(change)} of the words are the same. This is a guess.";
        }

        if (change.Kind == ChangeKind.Removed)
        {
            yield return "The id vanished without being withdrawn.";
        }

        if (change.Successors.Count > 0)
        {
            var titles = string.Join(", ", change.Successors.Select(id => Named(id, diff.New)));
            yield return change.IsGuess ? $"Parts of it seem to be in {titles}. This is a guess." : $"Replaced by {titles}.";
        }

        if (change is { Old: { } old, New: { } current } && change.Kinds.Contains(ChangeKind.Moved) && old.Group != current.Group)
        {
            yield return $"Moved from {GroupTitle(old.Group, diff.Old)} to {GroupTitle(current.Group, diff.New)}.";
        }

        foreach (var note in OfValues(change, diff.Old, diff.New))
        {
            yield return note;
        }

        if (change.Reaction == Reaction.AuditAgain && change.ChecksToAnswer is not ["", ..] && change.Kind != ChangeKind.Renamed)
        {
            yield return $"To answer again: {string.Join(", ", change.ChecksToAnswer.Select(check => $"check {check}"))}.";
        }
    }

    /// <summary>A sentence on each parameter in its text that has another value.</summary>
    public static IEnumerable<string> OfValues(ControlChange change, Release old, Release current) =>
        change.Parameters.Select(parameter => $"The value “{Label(parameter, current)}” was {Value(parameter, old)} and is {Value(parameter, current)} now.");

    private static string Percent(ControlChange change)
    {
        var likeness = TextLikeness.Of(TextLikeness.Words(change.Old!), TextLikeness.Words(change.New!));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)(likeness * 100)} %");
    }

    private static string Named(string id, Release release) => release.Find(id) is { } control ? $"{control.Label} {control.Title}" : id;

    private static string GroupTitle(string id, Release release) =>
        release.Groups.FirstOrDefault(group => group.Text("id") == id)?.Text("title") is { } title ? $"“{title}”" : id;

    private static FieldMap? Parameter(string id, Release release) => release.Root.Maps("parameters").FirstOrDefault(parameter => parameter.Text("id") == id);

    private static string Label(string id, Release release) => Parameter(id, release)?.Text("label") ?? id;

    private static string Value(string id, Release release)
    {
        var parameter = Parameter(id, release);
        return parameter?.Text("value") is { } value ? $"{value} {parameter.Text("unit")}".TrimEnd() : "no value";
    }
}
