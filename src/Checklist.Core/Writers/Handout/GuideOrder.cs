using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// Where the guide prints each group: in the first chapter that names it, or after the chapters. None is printed twice: its fields have one
/// name.
/// </summary>
internal sealed class GuideOrder
{
    private readonly HashSet<string> printed = new(StringComparer.Ordinal);

    public GuideOrder(ChecklistDocument document)
    {
        Chapters = [.. document.Chapters.Select(chapter => new GuideChapter(chapter, Take(document.SectionsOf(chapter))))];
        Rest = Take(document.Sections);
    }

    public IReadOnlyList<GuideChapter> Chapters { get; }

    /// <summary>Groups that no chapter prints.</summary>
    public IReadOnlyList<ChecklistSection> Rest { get; }

    private IReadOnlyList<ChecklistSection> Take(IReadOnlyList<ChecklistSection> sections) =>
        [.. sections.Select(Take).OfType<ChecklistSection>()];

    /// <summary>What is left of a section; null when nothing is.</summary>
    private ChecklistSection? Take(ChecklistSection section)
    {
        var isNew = printed.Add(section.Id);
        return isNew ? section with { Sections = Take(section.Sections) } : null;
    }
}

/// <summary>A chapter with the groups that the guide prints at its end.</summary>
internal sealed record GuideChapter(DocumentChapter Chapter, IReadOnlyList<ChecklistSection> Sections);
