using Checklist.Core.Assessments;

namespace Checklist.Core.Documents;

/// <summary>Puts accepted deviations on the controls that they are about, so that every output shows them.</summary>
internal static class WaiverMarks
{
    public static ChecklistDocument Apply(ChecklistDocument document, IReadOnlyList<Waiver> waivers, DateOnly? asOf)
    {
        if (waivers.Count == 0)
        {
            return document;
        }

        var marks = waivers.ToLookup(
            waiver => waiver.Control.Value, waiver => DocumentWaiver.From(waiver, asOf, document), StringComparer.Ordinal);
        return document with { Sections = [.. document.Sections.Select(section => Apply(section, marks))] };
    }

    private static ChecklistSection Apply(ChecklistSection section, ILookup<string, DocumentWaiver> marks) => section with
    {
        Items = [.. section.Items.Select(item => marks.Contains(item.Id) ? item with { Waivers = [.. marks[item.Id]] } : item)],
        Sections = [.. section.Sections.Select(inner => Apply(inner, marks))],
    };
}
