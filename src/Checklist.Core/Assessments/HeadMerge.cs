namespace Checklist.Core.Assessments;

/// <summary>
/// Brings what forms say of an audit into its head: a text where there is none, and names at the end of lists. Where two differ, what is
/// there stays unless the last file is preferred.
/// </summary>
internal static class HeadMerge
{
    /// <summary>Null where no form says anything.</summary>
    public static MergedHead? Merge(
        AuditHead held, IReadOnlyList<(string File, IReadOnlyList<HeadEntry> Entries)> forms, AnswerPreference prefer)
    {
        var entries = HeadEntry.Of(held).ToList();
        var (added, differing) = (new List<HeadEntry>(), new List<(HeadEntry, string, string)>());
        foreach (var (file, entry) in forms.SelectMany(form => form.Entries.Select(entry => (form.File, entry))))
        {
            var index = entries.FindIndex(known => IsOfOnePlace(known, entry));
            if (index < 0)
            {
                entries.Add(entry);
                added.Add(entry);
            }
            else if (!IsSame(entries[index], entry))
            {
                if (prefer == AnswerPreference.File || (entries[index].Role is null && IsSame(entries[index], entry with { Role = null })))
                {
                    entries[index] = entry;
                    added.Add(entry);
                }
                else
                {
                    differing.Add((entry, Words(entries[index]), file));
                }
            }
        }

        return forms.All(form => form.Entries.Count == 0) ? null : new MergedHead(HeadEntry.ToHead(entries), added, differing);
    }

    /// <summary>A list holds many, each by its name.</summary>
    private static bool IsOfOnePlace(HeadEntry known, HeadEntry entry) => known.Field == entry.Field
        && (!HeadEntry.IsList(entry.Field) || Folded(known.Text).Equals(Folded(entry.Text), StringComparison.OrdinalIgnoreCase));

    /// <summary>Who writes a name without a role says nothing about the role.</summary>
    private static bool IsSame(HeadEntry known, HeadEntry entry) =>
        Folded(known.Text).Equals(Folded(entry.Text), StringComparison.OrdinalIgnoreCase)
        && (entry.Role is null || Folded(known.Role ?? "") == Folded(entry.Role));

    private static string Words(HeadEntry entry) => entry.Role is null ? entry.Text : $"{entry.Text}, {entry.Role}";

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The head of an audit after a merge.</summary>
/// <param name="Added">What forms brought.</param>
/// <param name="Differing">What was not taken: what a form says, what is there, the form's name.</param>
public sealed record MergedHead(
    AuditHead Head, IReadOnlyList<HeadEntry> Added, IReadOnlyList<(HeadEntry Said, string Held, string File)> Differing);
