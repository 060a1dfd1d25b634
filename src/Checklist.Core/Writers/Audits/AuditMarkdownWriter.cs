using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Changes;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Writers.Audits;

/// <summary>The report of an audit as GitHub's Markdown.</summary>
internal static class AuditMarkdownWriter
{
    /// <summary>Null when a template failed, which is then reported.</summary>
    public static OutputFile? Write(AuditReport report, TemplateRenderer renderer)
    {
        var plain = TermLinker.ForPagesOf(report.Document with { Glossary = [] });
        var model = new AuditModel(report, new MarkdownFormat(new NoAddresses(), plain()) { Words = report.Words },
            ChangesMarkdownWriter.Redline).Model();
        var text = renderer.RenderBytes("markdown/report.md", model);
        return text is null ? null : new OutputFile("report.md", MarkdownLines.Tidy(text));
    }
}
