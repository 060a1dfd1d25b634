using Checklist.Core.Documents.Applicability;

namespace Checklist.Core.Writers.Applicability;

/// <summary>Compares the statements of applicability of two versions, item by item and control by control.</summary>
internal sealed class ApplicabilityComparer(ApplicabilityWords said)
{
    public ApplicabilityDiff Compare(RecordedApplicability old, RecordedApplicability current)
    {
        var before = old.Frameworks.ToDictionary(framework => framework.Framework.Id, StringComparer.Ordinal);
        var now = current.Frameworks.ToDictionary(framework => framework.Framework.Id, StringComparer.Ordinal);
        var lists = now.Keys.Union(before.Keys, StringComparer.Ordinal)
            .Select(id => Compare(before.GetValueOrDefault(id), now.GetValueOrDefault(id)))
            .Append(Changes(null, [.. old.Controls.Select(Row)], [.. current.Controls.Select(Row)]));
        return new ApplicabilityDiff([.. lists.Where(list => list.Changes.Count > 0)]);
    }

    private ApplicabilityChanges Compare(FrameworkApplicability? before, FrameworkApplicability? now) => Changes(
        (now ?? before)!.Framework.Name, [.. (before?.Items ?? []).Select(Row)], [.. (now?.Items ?? []).Select(Row)]);

    private ComparedRow Row(ItemApplicability item) =>
        new(item.Id, item.Id, item.Title, new ApplicabilitySide(item.Standing.State, said.WhyOf(item)));

    private static ComparedRow Row(ControlApplicability control) => new(
        control.Control.Id, control.Control.Label, control.Control.Title,
        new ApplicabilitySide(control.Standing.State, ApplicabilityWords.WhyOf(control)));

    /// <summary>In the order of the new version; what is gone comes last.</summary>
    private static ApplicabilityChanges Changes(string? title, IReadOnlyList<ComparedRow> old, IReadOnlyList<ComparedRow> current)
    {
        var before = old.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var now = current.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var all = current.Concat(old.Where(row => !now.ContainsKey(row.Key))).ToList();
        var changes = all
            .Select(row => new ApplicabilityChange(
                row.Id, row.Title, before.GetValueOrDefault(row.Key)?.Side, now.GetValueOrDefault(row.Key)?.Side))
            .Where(change => change.Before is null || change.Now is null || !change.Before.IsSame(change.Now));
        return new ApplicabilityChanges(title, all.Count, [.. changes]);
    }

    private sealed record ComparedRow(string Key, string Id, string? Title, ApplicabilitySide Side);
}
