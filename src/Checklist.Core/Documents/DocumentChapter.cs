using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>A chapter of the guide.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Prose">Without the title that the file may start with.</param>
/// <param name="SectionIds">
/// The groups printed at the chapter's end, as far as the document still holds them: <see cref="ChecklistDocument.SectionsOf"/>.
/// </param>
public sealed record DocumentChapter(
    string Id, int Number, string Title, ProseDocument? Summary, ProseDocument? Prose, IReadOnlyList<string> SectionIds)
{
    /// <summary>Title of the part that it is in; null where chapters are not in parts.</summary>
    public string? Part { get; init; }

    /// <summary>Lists of chapters print the title of its part above it.</summary>
    public bool StartsPart { get; init; }

    /// <summary>Path of the Markdown file from the catalog's folder, or null.</summary>
    public string? File { get; init; }

    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];
}
