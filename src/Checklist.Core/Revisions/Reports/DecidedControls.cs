using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>
/// The third side of a comparison for a profile: what the catalog, or one that it takes over, changed in controls that the profile leaves
/// out or alters. Its readers see nothing of it, and who decided has to look again.
/// </summary>
internal static class DecidedControls
{
    /// <summary>Id of the section.</summary>
    public const string Section = "decided";

    private const string LookAgain = "look at the decision again";

    /// <summary>The report of a profile with these controls in a section of their own.</summary>
    /// <param name="record">The profile as the newer release holds it.</param>
    /// <param name="whole">The comparison of the whole catalogs.</param>
    public static ChangeReport AddTo(ChangeReport report, ProfileRecord record, ChangeReport whole)
    {
        var left = record.LeftOut.ToHashSet(StringComparer.Ordinal);
        var decisions = record.Entry.Maps("exclude").Where(entry => left.Contains(entry.Text("control") ?? ""))
            .Select(entry => (Control: entry.Text("control") ?? "", Words: $"Left out of the profile: {ReportNotes.Reason(entry)}"))
            .Concat(record.Entry.Maps("alter").Select(entry => (Control: entry.Text("control") ?? "", Words: Altered(entry))))
            .ToLookup(decision => decision.Control, decision => decision.Words, StringComparer.Ordinal);
        var shown = report.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var unseen = whole.Items
            .Where(item => item.Change is { Old: not null, New: not null } && decisions.Contains(item.Id) && !shown.Contains(item.Id))
            .Select(item => item with { Notes = [.. decisions[item.Id]], ToDo = LookAgain }).ToList();
        var sections = report.Sections.Select(section => section with { Items = [.. section.Items.Select(Noted)] });
        return unseen.Count == 0
            ? report with { Sections = [.. sections] }
            : report with
            {
                Sections =
                [
                    .. sections,
                    new ReportSection(
                        Section, "Left out or altered by the profile, and changed",
                        "The profile decided about an earlier text of these controls. Look at each decision again.", unseen)
                    {
                        One = "Control that the profile left out or altered, and that changed",
                    },
                ],
            };

        ReportItem Noted(ReportItem item) => item.Change is { Old: not null, New: not null } && decisions.Contains(item.Id)
            ? item with { Notes = [.. item.Notes, .. decisions[item.Id]] }
            : item;
    }

    private static string Altered(FieldMap entry)
    {
        var field = entry.Text("check") is { } check ? $"`{entry.Text("field")}` of check {check}" : $"`{entry.Text("field")}`";
        return $"The profile alters {field} of it: {ReportNotes.Reason(entry)}";
    }
}
