using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Rules;

/// <summary>What a profile left out or altered is still the control that was decided on.</summary>
/// <param name="current">The whole catalog as it stands.</param>
internal sealed class DecisionRule(Release current, ReleaseHistory history)
{
    public void Check(IEnumerable<ResolvedCatalog> profiles, DiagnosticBag diagnostics)
    {
        var told = new HashSet<(SourceText, int, string)>(); // a profile that extends another has its decisions too
        foreach (var (control, decision, what) in profiles.SelectMany(Decisions))
        {
            if (IsOutdated(control, decision) && told.Add((decision.Place.Source, decision.Place.Offset, control)))
            {
                var hint = IsOne(decision.Place, control)
                    ? $"decide again, then run `checklist check --decided {control}`, which writes `decided-on: \"{Short(control)}\"`"
                    : $"decide again, then name the version that you decided on: `decided-on: {current.Version ?? "1.0.0"}`";
                diagnostics.Add(ProfileDiagnostics.DecisionOutdated(
                    decision.DecidedOn?.Span ?? decision.Place, control, what, decision.Profile.Name, hint));
            }
        }
    }

    /// <summary>Edits that write beside each decision about one control what the control is now.</summary>
    public IReadOnlyList<TextEdit> Edits(IEnumerable<ResolvedCatalog> profiles, Func<string, bool> isMeant)
    {
        var edits = new Dictionary<int, TextEdit>();
        foreach (var (control, decision, _) in profiles.SelectMany(Decisions).Where(entry => isMeant(entry.Control)))
        {
            var place = decision.Place;
            if (IsOne(place, control) && (decision.DecidedOn is null || !IsOf(control, decision.DecidedOn.Value)))
            {
                edits[place.Offset] = decision.DecidedOn is { } old
                    ? new TextEdit(old.Span, $"\"{Short(control)}\"")
                    : new TextEdit(new SourceSpan(place.Source, place.EndOffset, 0), $"{Separator(place)}decided-on: \"{Short(control)}\"");
            }
        }

        return [.. edits.Values];
    }

    /// <summary>Ids of the controls that are decided about.</summary>
    public static IReadOnlyList<string> Controls(IEnumerable<ResolvedCatalog> profiles) =>
        [.. profiles.SelectMany(Decisions).Select(entry => entry.Control).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<(string Control, Decision Decision, string What)> Decisions(ResolvedCatalog resolved) =>
        resolved.Excluded.Where(exclusion => exclusion is { Rule: null, Condition: null })
            .Select(exclusion => (exclusion.Control.Id!.Value, exclusion.Decision, "left out of"))
            .Concat(resolved.Alterations.Where(change => change.Condition is null)
                .Select(change => (change.Control.Id!.Value, change.Decision, "altered in")));

    private bool IsOutdated(string control, Decision decision)
    {
        if (current.Find(control) is not { } now)
        {
            return false;
        }

        if (decision.DecidedOn?.Value is { } word)
        {
            return word.StartsWith("sha256:", StringComparison.Ordinal)
                ? IsOne(decision.Place, control) && !IsOf(control, word)
                : history.Find(word)?.Find(control) is { } then && then.ContentDigest != now.ContentDigest;
        }

        return decision.On is { } day && Before(day)?.Find(control) is { } known && known.ContentDigest != now.ContentDigest;
    }

    /// <summary>An entry for several controls has no single digest.</summary>
    private static bool IsOne(SourceSpan place, string control) => place.Text.Trim("\"'").SequenceEqual(control);

    private bool IsOf(string control, string digest) =>
        current.Find(control)?.ContentDigest.StartsWith(digest, StringComparison.Ordinal) ?? true;

    /// <summary>The release that was in force on a day; null where no release says its day.</summary>
    private Release? Before(string day) => history.Releases.LastOrDefault(release =>
        DayOf(release) is { } date && string.CompareOrdinal(date, day) <= 0);

    private static string? DayOf(Release release) =>
        release.Root.Maps("revisions").FirstOrDefault(entry => entry.Text("version") == release.Version)?.Text("date") ?? release.Published;

    private string Short(string control) => GuideSection.Short(current.Find(control)!.ContentDigest);

    /// <summary>Behind <c>control</c>: a comma where the entry is in braces, else a line of the same indentation.</summary>
    private static string Separator(SourceSpan id)
    {
        var content = id.Source.Content;
        var key = content.LastIndexOf("control", id.Offset, id.Offset + 1, StringComparison.Ordinal);
        var before = content.AsSpan(0, key).TrimEnd();
        var newLine = content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return before is [.., '{' or ','] ? ", " : newLine + new string(' ', id.Source.PositionAt(key).Column - 1);
    }
}
