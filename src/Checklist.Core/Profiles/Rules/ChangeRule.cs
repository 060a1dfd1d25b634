using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>A profile alters controls that are in force, and what it changes is there to be changed.</summary>
internal sealed class ChangeRule(ValidatedCatalog validated, SelectorRule selectors, DiagnosticBag diagnostics)
{
    public void Check(Profile profile)
    {
        foreach (var change in profile.Changes)
        {
            selectors.CheckLevels(change.Levels);
            if (selectors.CheckControl(change.Control) && validated.FindControl(change.Control.Value) is { } control)
            {
                Check(change, control);
            }
        }

        CheckTwice(profile);
    }

    private void Check(ControlChange change, Control control)
    {
        var id = change.Control.Value;
        if (control.State == ControlState.Withdrawn)
        {
            diagnostics.Add(ProfileDiagnostics.AltersWithdrawn(change.Control.Span, id, control.Id!.Span));
            return;
        }

        if (change.Severity is { } severity && severity == control.Severity)
        {
            diagnostics.Add(
                ProfileDiagnostics.AltersNothing(
                    change.SeverityText!.Span, id,
                    $"its severity is {Quoting.Quote(change.SeverityText.Value)} already", control.Id!.Span));
        }

        if (change.Levels.Count > 0
            && change.Levels.Select(level => level.Value)
                .SequenceEqual(control.Levels.Select(level => level.Value), StringComparer.Ordinal))
        {
            diagnostics.Add(ProfileDiagnostics.AltersNothing(change.Levels[0].Span, id, "it has these levels already", control.Id!.Span));
        }

        var isEmpty = change.Severity is null && change.Levels.Count + change.RemovedChecks.Count == 0 && !change.Proses.Any();
        if (isEmpty)
        {
            diagnostics.Add(ProfileDiagnostics.AltersNothing(change.Control.Span, id, "it says only a reason", control.Id!.Span));
        }

        CheckChecks(change, control);
    }

    private void CheckChecks(ControlChange change, Control control)
    {
        var left = control.Checks.Select(check => check.Id.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var removed in change.RemovedChecks.Where(removed => !control.Checks.Any(check => check.Id.Value == removed.Value)))
        {
            diagnostics.Add(Finding(removed, $"has no check {Quoting.Quote(removed.Value)}", "correct the id, or remove it"));
        }

        left.ExceptWith(change.RemovedChecks.Select(removed => removed.Value));
        foreach (var added in change.AddedChecks.Where(added => !left.Add(added.Id.Value)))
        {
            diagnostics.Add(Finding(added.Id, $"has a check {Quoting.Quote(added.Id.Value)} already", "give the new check another id"));
        }

        if (left.Count == 0 && change.RemovedChecks.Count > 0)
        {
            diagnostics.Add(
                Finding(change.RemovedChecks[0], "would have no check left", "put the control under `exclude`, with the reason"));
        }

        Diagnostic Finding(SourcedText place, string problem, string hint) =>
            ProfileDiagnostics.CheckChange(place.Span, control.Id!.Value, problem, hint, control.Id.Span);
    }

    private void CheckTwice(Profile profile)
    {
        foreach (var entries in profile.Changes.GroupBy(change => change.Control.Value, StringComparer.Ordinal))
        {
            Report(entries.Where(change => change.Severity is not null), "severity");
            Report(entries.Where(change => change.Levels.Count > 0), "levels");
        }

        void Report(IEnumerable<ControlChange> changes, string key)
        {
            if (changes.Take(2).ToList() is [var first, var second])
            {
                diagnostics.Add(ProfileDiagnostics.ConflictingChanges(second.Control.Span, second.Control.Value, key, first.Control.Span));
            }
        }
    }
}
