using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Sentences about a changed control that its fields do not say by themselves.</summary>
internal static class ReportNotes
{
    public static IEnumerable<string> Of(ControlChange change, CatalogDiff diff)
    {
        foreach (var note in OfNumbers(change, diff))
        {
            yield return note;
        }

        if (change is { Old: { } old, New: { } current } && change.Kinds.Contains(ChangeKind.Moved) && old.Group != current.Group)
        {
            yield return $"Moved from {GroupTitle(old.Group, diff.Old)} to {GroupTitle(current.Group, diff.New)}.";
        }

        foreach (var note in OfValues(change, diff.Old, diff.New))
        {
            yield return note;
        }

        if (change.Reaction == Reaction.AuditAgain && change.ChecksToAnswer is not ["", ..])
        {
            yield return $"To answer again: {string.Join(", ", change.ChecksToAnswer.Select(check => $"check {check}"))}.";
        }
    }

    /// <summary>What it was before, what it is now, and how that is known.</summary>
    private static IEnumerable<string> OfNumbers(ControlChange change, CatalogDiff diff)
    {
        if (change.Move is { } move)
        {
            yield return OfMove(move, diff.Old);
        }

        if (change is { IsReused: true, New: { } current } && diff.Old.Find(current.Id) is { } namesake)
        {
            yield return $"Before, {current.Label} was another requirement: “{namesake.Title}”{Whereabouts(diff.Succession.Of(namesake))}.";
        }
        else if (change is { IsReused: true, New: null, Old: { } old } && diff.New.Find(old.Id) is { } successor)
        {
            yield return $"{old.Label} is a different requirement now: “{successor.Title}”.";
        }
        else if (change.Kind == ChangeKind.Removed)
        {
            yield return "The id vanished without being withdrawn.";
        }

        if (change is { New: null, Old: { } left } && ProfileRecord.Exclusion(diff.New, left.Id) is { } exclusion)
        {
            yield return $"Left out of the profile: {Reason(exclusion)}";
        }
        else if (change is { Old: null, New: { } taken } && ProfileRecord.Exclusion(diff.Old, taken.Id) is { } before)
        {
            yield return $"It was left out of the profile before: {Reason(before)}";
        }

        if (change.Successors.Count > 0)
        {
            yield return OfParts(change, Joined(change.Successors, diff.New));
        }

        if (change.Origins.Count > 0)
        {
            foreach (var group in change.Links.Where(link => !link.IsWhole && link.New == change.New)
                .GroupBy(link => (IsPart(link, diff.Succession), link.Basis)))
            {
                yield return OfOrigins(group.Key.Item1, group.Key.Basis, Joined(group.Select(link => link.Old.Id), diff.Old));
            }
        }
    }

    /// <summary>Why a profile decided as it did, by whom and on which day.</summary>
    public static string Reason(FieldMap decision)
    {
        var said = string.Join(", ", new[] { decision.Text("by"), decision.Text("on") }.OfType<string>());
        return $"{decision.Text("reason")}{(said.Length == 0 ? "" : $" ({said})")}";
    }

    /// <summary>The old control lives on elsewhere too.</summary>
    private static bool IsPart(SuccessionLink link, Succession succession) =>
        succession.PartsOf(link.Old).Count > 1 || succession.Of(link.Old) is not null;

    private static string OfOrigins(bool isPart, SuccessionBasis basis, string named)
    {
        var verb = isPart ? "Takes over a part of" : "Takes the place of";
        return basis switch
        {
            SuccessionBasis.Author => $"{verb} {named}.",
            SuccessionBasis.Mapping => $"{verb} {named}, as the mapping says.",
            _ => $"It seems to have taken over parts of {named}. This is a guess.",
        };
    }

    private static string OfMove(SuccessionLink move, Release old)
    {
        var before = move.Old.Title == move.New.Title ? move.Old.Label : Named(move.Old.Id, old);
        return move.Basis switch
        {
            SuccessionBasis.Author => $"Takes the place of {before}, which was withdrawn.",
            SuccessionBasis.Mapping => $"It was {before}, as the mapping says.",
            SuccessionBasis.SameText => $"It seems to be {before} under a new number: the text is the same. This is a guess.",
            _ => $"It seems to be {before} under a new number: {Percent(move)} of its telling words are the same. This is a guess.",
        };
    }

    private static string OfParts(ControlChange change, string named)
    {
        var parts = change.Links.Where(link => !link.IsWhole && link.Old == change.Old).ToList();
        return parts.Any(link => link.IsGuess) ? $"Parts of it seem to be in {named}. This is a guess."
            : parts.Any(
                link => link.Basis == SuccessionBasis.Mapping) ? (change.New is null
                    ? $"Replaced by {named}, as the mapping says."
                    : $"Parts of it are in {named}, as the mapping says.")
            : $"Replaced by {named}.";
    }

    private static string Whereabouts(SuccessionLink? link) => link is null ? ", which is gone" : $", which is {link.New.Label} now";

    private static string Joined(IEnumerable<string> ids, Release release) => string.Join(", ", ids.Select(id => Named(id, release)));

    /// <summary>A sentence on each parameter in its text that has another value.</summary>
    public static IEnumerable<string> OfValues(ControlChange change, Release old, Release current) =>
        change.Parameters.Select(
            parameter => $"The value “{Label(parameter, current)}” was {Value(parameter, old)} and is {Value(parameter, current)} now.");

    private static string Percent(SuccessionLink link) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)(link.Likeness * 100)} %");

    private static string Named(string id, Release release) =>
        release.Find(id) is { } control && control.Title != control.Label
            ? $"{control.Label} {control.Title}"
            : release.Find(id)?.Label ?? id;

    /// <summary>The title of a group, or its id where it has none.</summary>
    public static string TitleOf(string group, Release release) =>
        release.Groups.FirstOrDefault(entry => entry.Text("id") == group)?.Text("title") ?? group;

    private static string GroupTitle(string id, Release release) =>
        release.Groups.FirstOrDefault(group => group.Text("id") == id)?.Text("title") is { } title ? $"“{title}”" : id;

    private static FieldMap? Parameter(string id, Release release) =>
        release.Root.Maps("parameters").FirstOrDefault(parameter => parameter.Text("id") == id);

    private static string Label(string id, Release release) => Parameter(id, release)?.Text("label") ?? id;

    private static string Value(string id, Release release)
    {
        var parameter = Parameter(id, release);
        return parameter?.Text("value") is { } value ? $"{value} {parameter.Text("unit")}".TrimEnd() : "no value";
    }
}
