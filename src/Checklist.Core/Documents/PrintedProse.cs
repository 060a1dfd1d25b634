using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>The prose of a document.</summary>
internal static class PrintedProse
{
    /// <summary>All of it but what describes parameters.</summary>
    /// <param name="withChapters">False for an output without the chapters.</param>
    public static IEnumerable<ProseDocument> Of(ChecklistDocument document, bool withChapters)
    {
        ProseDocument?[] aroundControls =
        [
            document.Summary,
            document.Tailoring?.Summary,
            .. document.Tailoring?.Alterations.Select(alteration => alteration.Text) ?? [],
            .. document.Matrix?.Profiles.Select(profile => profile.Summary) ?? [],
            .. document.Revisions.Select(revision => revision.Summary),
            .. document.Roles.Concat(document.Platforms).Concat(document.Levels).Select(entry => entry.Description),
            .. document.Glossary.Select(term => term.Definition),
            .. withChapters ? document.Chapters.SelectMany(chapter => (ProseDocument?[])[chapter.Summary, chapter.Prose]) : [],
            .. document.Sections.SelectMany(section => section.Flatten()).Select(section => section.Summary),
        ];
        return aroundControls.OfType<ProseDocument>().Concat(document.Items.SelectMany(Of));
    }

    private static List<ProseDocument> Of(ChecklistItem item)
    {
        var found = new List<ProseDocument>();
        found.AddIfAny(item.Statement);
        found.AddIfAny(item.Remediation?.Text);
        foreach (var reading in item.Reading)
        {
            found.Add(reading.Prose);
        }

        foreach (var check in item.Checks)
        {
            found.AddIfAny(check.Text);
            found.AddIfAny(check.Expect);
        }

        found.AddRange(item.TypicalEvidence);
        return found;
    }
}
