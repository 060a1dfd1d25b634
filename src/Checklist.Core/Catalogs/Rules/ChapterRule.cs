using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>Chapters have something to print, print each group once, and agree with their files about the title.</summary>
internal static class ChapterRule
{
    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        CheckParts(catalog.Chapters, diagnostics);
        var printedBy = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var chapter in catalog.Chapters)
        {
            if (chapter.File is null && chapter.Controls is null)
            {
                diagnostics.Add(ChapterDiagnostics.EmptyChapter(chapter.Id.Span, chapter.Id.Value));
            }

            CheckTitle(chapter, diagnostics);
            CheckControls(catalog, chapter, index, printedBy, diagnostics);
        }
    }

    /// <summary>A reader who sees one heading twice cannot tell which part is meant. Chapters of one part may all say so.</summary>
    private static void CheckParts(IEnumerable<Chapter> chapters, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var last = "";
        foreach (var part in chapters.Select(chapter => chapter.Part).OfType<SourcedText>())
        {
            var title = part.Value.Trim();
            if (title != last && !first.TryAdd(title, part.Span))
            {
                diagnostics.Add(ChapterDiagnostics.PartTwice(part.Span, title, first[title]));
            }

            last = title;
        }
    }

    private static void CheckTitle(Chapter chapter, DiagnosticBag diagnostics)
    {
        if (chapter.Title is null || chapter.Prose?.Blocks is not [HeadingBlock { Level: 1 } heading, ..])
        {
            return;
        }

        var words = ProseText.Of(heading.Inlines);
        if (words != chapter.Title.Value.Trim())
        {
            diagnostics.Add(ChapterDiagnostics.HeadingDiffers(heading.Span, words, chapter.Title.Value, chapter.Title.Span));
        }
    }

    private static void CheckControls(
        Catalog catalog, Chapter chapter, CatalogIndex index, Dictionary<string, SourceSpan> printedBy, DiagnosticBag diagnostics)
    {
        if (chapter.Controls is null)
        {
            return;
        }

        var groups = chapter.Controls.IsAll
            ? catalog.Groups.Select(group => (Id: group.Id!.Value, chapter.Id.Span))
            : chapter.Controls.Groups.Select(id => (Id: id.Value, id.Span));
        if (chapter.Controls.IsAll && catalog.Groups.Count == 0)
        {
            groups = [("", chapter.Id.Span)];
        }

        foreach (var (id, span) in groups)
        {
            if (id.Length > 0 && !index.GroupsById.ContainsKey(id))
            {
                if (catalog.IsComplete) // else a file that could not be read may hold the group
                {
                    diagnostics.Add(CatalogDiagnostics.UnknownId(span, "group", id, index.GroupsById.Keys));
                }

                continue;
            }

            var printed = id.Length == 0 ? [id] : WithInner(index.GroupsById[id]).ToList();
            if (printed.Find(printedBy.ContainsKey) is { } twice)
            {
                var what = chapter.Controls.IsAll ? "these controls are" : $"the group {Quoting.Quote(twice)} is";
                diagnostics.Add(ChapterDiagnostics.ControlsPrintedTwice(span, what, printedBy[twice]));
                return;
            }

            printed.ForEach(group => printedBy.TryAdd(group, span));
        }
    }

    /// <summary>A group is printed with the groups in it.</summary>
    private static IEnumerable<string> WithInner(ControlGroup group) => group.Groups.SelectMany(WithInner).Prepend(group.Id!.Value);
}
