namespace Checklist.Core.Documents;

/// <summary>Narrows a document to some of its controls: what changed since a version, what has to be answered again.</summary>
public static class DocumentSelection
{
    /// <summary>
    /// The document with the items that <paramref name="keep"/> wants, and the sections that still hold one. Its digest stays that
    /// of the whole catalog: it is the same text, printed in part.
    /// </summary>
    /// <param name="note">A sentence that says why controls are missing; printed at the head of every output.</param>
    public static ChecklistDocument Keep(ChecklistDocument document, Func<ChecklistItem, bool> keep, string note) => document with
    {
        Sections = Narrow(document.Sections, keep),
        SelectionNotes = [.. document.SelectionNotes, note],
    };

    private static IReadOnlyList<ChecklistSection> Narrow(IReadOnlyList<ChecklistSection> sections, Func<ChecklistItem, bool> keep) =>
        [.. sections.Select(section => Narrow(section, keep)).Where(section => section.Items.Count + section.Sections.Count > 0)];

    private static ChecklistSection Narrow(ChecklistSection section, Func<ChecklistItem, bool> keep)
    {
        var items = section.Items.Where(keep).ToList();
        var sections = Narrow(section.Sections, keep);
        return section with
        {
            Items = items,
            Sections = sections,
            ActiveCount = items.Count(item => !item.IsWithdrawn) + sections.Sum(inner => inner.ActiveCount),
        };
    }
}
