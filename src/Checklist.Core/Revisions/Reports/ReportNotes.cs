using System.Globalization;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Successors;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Sentences about a changed control that its fields do not say by themselves.</summary>
internal static class ReportNotes
{
    public static IEnumerable<string> Of(ControlChange change, CatalogDiff diff, Words words)
    {
        foreach (var note in OfNumbers(change, diff, words))
        {
            yield return note;
        }

        if (change is { Old: { } old, New: { } current } && change.Kinds.Contains(ChangeKind.Moved) && old.Group != current.Group)
        {
            yield return words.Format(
                "change-note.moved", GroupTitle(old.Group, diff.Old, words), GroupTitle(current.Group, diff.New, words));
        }

        foreach (var value in OfValues(change, diff.Old, diff.New))
        {
            yield return value.In(words);
        }

        if (change.Reaction == Reaction.AuditAgain && change.ChecksToAnswer is not ["", ..])
        {
            var checks = change.ChecksToAnswer.Select(check => words.Format("change-note.check", check));
            yield return words.Format("change-note.answer-again", string.Join(", ", checks));
        }
    }

    /// <summary>What it was before, what it is now, and how that is known.</summary>
    private static IEnumerable<string> OfNumbers(ControlChange change, CatalogDiff diff, Words words)
    {
        if (change.Move is { } move)
        {
            yield return OfMove(move, diff.Old, words);
        }

        if (change is { IsReused: true, New: { } current } && diff.Old.Find(current.Id) is { } namesake)
        {
            yield return diff.Succession.Of(namesake) is { } link
                ? words.Format("change-note.was-another", current.Label, namesake.Title, link.New.Label)
                : words.Format("change-note.was-another-gone", current.Label, namesake.Title);
        }
        else if (change is { IsReused: true, New: null, Old: { } old } && diff.New.Find(old.Id) is { } successor)
        {
            yield return words.Format("change-note.is-another", old.Label, successor.Title);
        }
        else if (change.Kind == ChangeKind.Removed)
        {
            yield return words["change-note.vanished"];
        }

        if (change is { New: null, Old: { } left } && ProfileRecord.Exclusion(diff.New, left.Id) is { } exclusion)
        {
            yield return words.Format("change-note.left-out", Reason(exclusion));
        }
        else if (change is { Old: null, New: { } taken } && ProfileRecord.Exclusion(diff.Old, taken.Id) is { } before)
        {
            yield return words.Format("change-note.was-left-out", Reason(before));
        }

        if (change.Successors.Count > 0)
        {
            yield return OfParts(change, Joined(change.Successors, diff.New), words);
        }

        if (change.Origins.Count > 0)
        {
            foreach (var group in change.Links.Where(link => !link.IsWhole && link.New == change.New)
                .GroupBy(link => (IsPart(link, diff.Succession), link.Basis)))
            {
                yield return OfOrigins(group.Key.Item1, group.Key.Basis, Joined(group.Select(link => link.Old.Id), diff.Old), words);
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

    private static string OfOrigins(bool isPart, SuccessionBasis basis, string named, Words words) => words.Format(
        (basis, isPart) switch
        {
            (SuccessionBasis.Author, true) => "change-note.takes-part",
            (SuccessionBasis.Author, false) => "change-note.takes-place",
            (SuccessionBasis.Mapping, true) => "change-note.takes-part-by-mapping",
            (SuccessionBasis.Mapping, false) => "change-note.takes-place-by-mapping",
            _ => "change-note.takes-parts-guess",
        },
        named);

    private static string OfMove(SuccessionLink move, Release old, Words words)
    {
        var before = move.Old.Title == move.New.Title ? move.Old.Label : Named(move.Old.Id, old);
        return move.Basis switch
        {
            SuccessionBasis.Author => words.Format("change-note.moved-by-author", before),
            SuccessionBasis.Mapping => words.Format("change-note.moved-by-mapping", before),
            SuccessionBasis.SameText => words.Format("change-note.moved-same-text", before),
            _ => words.Format("change-note.moved-guess", before, Percent(move)),
        };
    }

    private static string OfParts(ControlChange change, string named, Words words)
    {
        var parts = change.Links.Where(link => !link.IsWhole && link.Old == change.Old).ToList();
        var key = parts.Any(link => link.IsGuess) ? "change-note.parts-guess"
            : !parts.Any(link => link.Basis == SuccessionBasis.Mapping) ? "change-note.replaced"
            : change.New is null ? "change-note.replaced-by-mapping"
            : "change-note.parts-by-mapping";
        return words.Format(key, named);
    }

    private static string Joined(IEnumerable<string> ids, Release release) => string.Join(", ", ids.Select(id => Named(id, release)));

    /// <summary>Each parameter in its text that has another value.</summary>
    public static IEnumerable<ChangedValue> OfValues(ControlChange change, Release old, Release current) =>
        change.Parameters.Select(
            parameter => new ChangedValue(Label(parameter, current), Value(parameter, old), Value(parameter, current)));

    private static string Percent(SuccessionLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)(link.Likeness * 100)} %");

    private static string Named(string id, Release release) =>
        release.Find(id) is { } control && control.Title != control.Label
            ? $"{control.Label} {control.Title}"
            : release.Find(id)?.Label ?? id;

    /// <summary>The title of a group, or its id where it has none.</summary>
    public static string TitleOf(string group, Release release) =>
        release.Groups.FirstOrDefault(entry => entry.Text("id") == group)?.Text("title") ?? group;

    private static string GroupTitle(string id, Release release, Words words) =>
        release.Groups.FirstOrDefault(group => group.Text("id") == id)?.Text("title") is { } title
            ? words.Format("change-note.quoted", title)
            : id;

    private static FieldMap? Parameter(string id, Release release) =>
        release.Root.Maps("parameters").FirstOrDefault(parameter => parameter.Text("id") == id);

    private static string Label(string id, Release release) => Parameter(id, release)?.Text("label") ?? id;

    private static string? Value(string id, Release release)
    {
        var parameter = Parameter(id, release);
        return parameter?.Text("value") is { } value ? $"{value} {parameter.Text("unit")}".TrimEnd() : null;
    }
}

/// <summary>A parameter that has another value.</summary>
/// <param name="Before">With its unit; null for no value.</param>
public sealed record ChangedValue(string Label, string? Before, string? Now)
{
    /// <summary>As a sentence.</summary>
    public string In(Words words) => words.Format(
        "change-note.value", Label, Before ?? words["change-note.no-value"], Now ?? words["change-note.no-value"]);
}
