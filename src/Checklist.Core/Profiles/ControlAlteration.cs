using Checklist.Core.Catalogs;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>Changes one control as profiles ask, and keeps what was before.</summary>
internal static class ControlAlteration
{
    /// <summary>The control as profiles changed it.</summary>
    /// <param name="changes">In the order in which they apply: of two that change one field, the last counts.</param>
    public static Control Apply(
        Control control, IReadOnlyList<(ControlChange Change, Profile Profile)> changes, List<Alteration> alterations)
    {
        var altered = control;
        foreach (var (change, profile) in changes)
        {
            altered = Apply(altered, change, profile.Decide(change.Control.Span, change.Reason), alterations);
        }

        return WithFields(control, altered, changes, alterations);
    }

    private static Control Apply(Control control, ControlChange change, Decision decision, List<Alteration> alterations)
    {
        foreach (var id in change.RemovedChecks)
        {
            var removed = control.Checks.FirstOrDefault(check => check.Id.Value == id.Value);
            alterations.Add(new Alteration(control, "checks", AlterationKind.Removed, decision) { Check = id.Value, Text = removed?.Text });
        }

        foreach (var check in change.AddedChecks)
        {
            alterations.Add(
                new Alteration(control, "checks", AlterationKind.Added, decision) { Check = check.Id.Value, Text = check.Text });
        }

        AddText("statement", change.AddedStatement);
        AddText("guidance", change.AddedGuidance);
        return control with
        {
            Statement = change.AddedStatement is { } statement ? ProseJoin.Append(control.Statement, statement) : control.Statement,
            Guidance = change.AddedGuidance is { } guidance ? ProseJoin.Append(control.Guidance, guidance) : control.Guidance,
            Checks = [.. control.Checks.Where(check => change.RemovedChecks.All(id => id.Value != check.Id.Value)), .. change.AddedChecks],
        };

        void AddText(string field, ProseDocument? text)
        {
            if (text is not null)
            {
                alterations.Add(new Alteration(control, field, AlterationKind.Added, decision) { Text = text });
            }
        }
    }

    /// <summary>Severity and levels have one value: however many profiles change it, the reader sees the first and the last.</summary>
    private static Control WithFields(
        Control original, Control altered, IReadOnlyList<(ControlChange Change, Profile Profile)> changes, List<Alteration> alterations)
    {
        if (changes.LastOrDefault(entry => entry.Change.Severity is not null) is ({ } graded, { } grader))
        {
            alterations.Add(
                Changed("severity", Word(original.Severity), Word(graded.Severity), grader.Decide(graded.Control.Span, graded.Reason)));
            altered = altered with { Severity = graded.Severity };
        }

        if (changes.LastOrDefault(entry => entry.Change.Levels.Count > 0) is ({ } leveled, { } leveler))
        {
            alterations.Add(
                Changed("levels", Words(original.Levels), Words(leveled.Levels), leveler.Decide(leveled.Control.Span, leveled.Reason)));
            altered = altered with { Levels = leveled.Levels };
        }

        return altered;

        Alteration Changed(string field, IReadOnlyList<string> before, IReadOnlyList<string> after, Decision decision) =>
            new(original, field, AlterationKind.Changed, decision) { Before = before, After = after };
    }

    private static IReadOnlyList<string> Word(ControlSeverity? severity) => MachineWord.Of(severity) is { } word ? [word] : [];

    private static IReadOnlyList<string> Words(IReadOnlyList<SourcedText> ids) => [.. ids.Select(id => id.Value)];
}
