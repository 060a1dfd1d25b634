using Checklist.Core.Languages;
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

    /// <summary>The report of a profile with these controls in a section of their own.</summary>
    /// <param name="record">The profile as the newer release holds it.</param>
    /// <param name="whole">The comparison of the whole catalogs.</param>
    public static ChangeReport AddTo(ChangeReport report, ProfileRecord record, ChangeReport whole)
    {
        var words = report.Words;
        var left = record.LeftOut.ToHashSet(StringComparer.Ordinal);
        var decisions = record.Entry.Maps("exclude").Where(entry => left.Contains(entry.Text("control") ?? ""))
            .Select(entry => (Control: entry.Text("control") ?? "", Words: words.Format("change-note.left-out", ReportNotes.Reason(entry))))
            .Concat(record.Entry.Maps("alter").Select(entry => (Control: entry.Text("control") ?? "", Words: Altered(entry, words))))
            .ToLookup(decision => decision.Control, decision => decision.Words, StringComparer.Ordinal);
        var shown = report.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var unseen = whole.Items
            .Where(item => item.Change is { Old: not null, New: not null } && decisions.Contains(item.Id) && !shown.Contains(item.Id))
            .Select(item => item with { Notes = [.. decisions[item.Id]], ToDo = words["reaction.look-again"] }).ToList();
        var sections = report.Sections.Select(section => section with { Items = [.. section.Items.Select(Noted)] });
        return unseen.Count == 0
            ? report with { Sections = [.. sections] }
            : report with
            {
                Sections =
                [
                    .. sections,
                    new ReportSection(
                        Section, words["change-section.decided.title"], words["change-section.decided.advice"], unseen)
                    {
                        One = words["change-section.decided.one"],
                    },
                ],
            };

        ReportItem Noted(ReportItem item) => item.Change is { Old: not null, New: not null } && decisions.Contains(item.Id)
            ? item with { Notes = [.. item.Notes, .. decisions[item.Id]] }
            : item;
    }

    private static string Altered(FieldMap entry, Words words)
    {
        var field = $"`{entry.Text("field")}`";
        var altered = entry.Text("check") is { } check ? words.Format("change-note.of-check", field, check) : field;
        return words.Format("change-note.altered", altered, ReportNotes.Reason(entry));
    }
}
