using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Writers.Markdown;

/// <summary>The guide and the task list as GitHub's Markdown: <c>markdown/</c>.</summary>
internal sealed class MarkdownWriter : IChecklistWriter
{
    public const string Folder = "markdown/";

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var places = new MarkdownPlaces(document);
        var files = new List<OutputEntry?>
        {
            Render("index", MarkdownPlaces.Index, document.Title),
            Render("checklist", MarkdownPlaces.Checklist, MarkdownPlaces.TitleOfChecklist(document),
                MarkdownPlaces.HeadOfChecklist(document)),
        };
        if (document.Glossary.Count > 0)
        {
            files.Add(Render("glossary", MarkdownPlaces.Glossary, document.Words["common.glossary"]));
        }

        if (document.Matrix is not null)
        {
            files.Add(Render("profiles", MarkdownPlaces.Profiles, document.Words["common.profiles"]));
        }

        if (document.Tailoring is not null)
        {
            files.Add(Render("tailoring", MarkdownPlaces.Tailoring, document.Words["tailoring.title"]));
        }

        if (document.History is { } history)
        {
            files.Add(context.Output.Put(Folder + "changes.md", ChangesMarkdownWriter.Write(history.Report)));
        }

        foreach (var chapter in document.Chapters.Where(chapter => chapter != MarkdownPlaces.HeadOfChecklist(document)))
        {
            files.Add(Render("chapter", MarkdownPlaces.FileOfChapter(chapter.Id), chapter.Title, chapter));
        }

        return files.OfType<OutputEntry>()
            .Concat(document.Images.Values.Select(image => context.Output.Put(Folder + image.Path, image.Bytes)));

        OutputEntry? Render(string template, string file, string title, DocumentChapter? chapter = null)
        {
            var page = new MarkdownPage(document, places, context, file, title);
            var text = context.Renderer.RenderBytes($"markdown/{template}.md", page.Model(template, chapter));
            return text is null ? null : context.Output.Put(Folder + file, MarkdownLines.Tidy(text));
        }
    }
}
