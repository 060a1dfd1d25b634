using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Markdown;

/// <summary>Which file holds what, and the anchors that GitHub will give the headings.</summary>
internal sealed class MarkdownPlaces
{
    public const string Index = "index.md";
    public const string Checklist = "checklist.md";
    public const string Glossary = "glossary.md";
    public const string Profiles = "profiles.md";
    public const string Tailoring = "tailoring.md";

    private const string ChecklistChapter = "checklist";

    private readonly Dictionary<string, string> controlAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groupAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> termAnchors = new(StringComparer.Ordinal);

    public MarkdownPlaces(ChecklistDocument document)
    {
        // In the order in which the headings are in the file: GitHub numbers the second of a name.
        var anchors = new HeadingAnchors();
        anchors.Next(TitleOfChecklist(document));
        foreach (var heading in HeadOfChecklist(document)?.Prose is { } prose ? ProseWalker.Headings(prose) : [])
        {
            anchors.Next(ProseText.Of(heading.Inlines));
        }

        foreach (var section in document.Sections.SelectMany(section => section.Flatten()))
        {
            groupAnchors.Add(section.Id, anchors.Next(section.Title));
            foreach (var item in section.Items)
            {
                controlAnchors.Add(item.Id, anchors.Next(HeadingOf(item)));
            }
        }

        var terms = new HeadingAnchors();
        terms.Next(document.Words["common.glossary"]);
        foreach (var term in document.Glossary)
        {
            termAnchors.TryAdd(term.Anchor, terms.Next(term.Term));
        }
    }

    /// <summary>The chapter whose prose is at the head of the checklist, because its file would have the same name.</summary>
    public static DocumentChapter? HeadOfChecklist(ChecklistDocument document) =>
        document.Chapters.FirstOrDefault(chapter => chapter.Id == ChecklistChapter);

    public static string TitleOfChecklist(ChecklistDocument document) =>
        HeadOfChecklist(document)?.Title ?? document.Words.Format("checklist.title-of", document.Title);

    /// <summary>Null for a control that the document does not print.</summary>
    public string? AnchorOfControl(string id) => controlAnchors.GetValueOrDefault(id);

    /// <summary>Null for a group that the document does not print.</summary>
    public string? AnchorOfGroup(string id) => groupAnchors.GetValueOrDefault(id);

    public string AnchorOfTerm(string anchor) => termAnchors[anchor];

    /// <summary>A chapter with the id of one of our own files gives way.</summary>
    public static string FileOfChapter(string id) =>
        id is "changes" or "index" or "glossary" or "profiles" or "tailoring" ? $"{id}-chapter.md" : $"{id}.md";

    private static string HeadingOf(ChecklistItem item) => $"{item.Label}: {item.Title}";
}
