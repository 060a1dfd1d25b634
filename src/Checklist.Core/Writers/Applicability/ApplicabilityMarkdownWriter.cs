using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Writers.Applicability;

/// <summary>The statement of applicability for code hosts: <c>markdown/applicability.md</c>.</summary>
internal sealed class ApplicabilityMarkdownWriter(ApplicabilityStatement statement) : IChecklistWriter
{
    public const string Path = "markdown/applicability.md";

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var format = new MarkdownFormat(new PaperAddresses(document), context.Terms()) { Words = document.Words };
        var title = new ApplicabilityWords(document.Words).TitleOf(document);
        var page = new TemplateModel().Add("title", format.Text(title)).Add("front_matter", FrontMatterWriter.Write(document, title));
        var model = new ApplicabilityModel(statement, format, namesAudit: true).Model().Add("page", page);
        return context.Renderer.RenderBytes("markdown/applicability.md", model) is { } text
            ? [context.Output.Put(Path, MarkdownLines.Tidy(text))]
            : [];
    }
}
