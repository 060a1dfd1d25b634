using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Writers.Summary;

/// <summary>The catalog on one page: <c>markdown/summary.md</c>.</summary>
internal sealed class SummaryMarkdownWriter : IChecklistWriter
{
    public const string Path = "markdown/summary.md";

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var format = new MarkdownFormat(new PaperAddresses(document), context.Terms()) { Words = document.Words };
        var page = new TemplateModel().Add("title", format.Text(document.Title))
            .Add("front_matter", FrontMatterWriter.Write(document, document.Title));
        var text = context.Renderer.RenderBytes("markdown/summary.md", new SummaryModel(document, format).Model().Add("page", page));
        return text is null ? [] : [context.Output.Put(Path, MarkdownLines.Tidy(text))];
    }
}
