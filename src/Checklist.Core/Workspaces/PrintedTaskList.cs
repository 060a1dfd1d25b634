using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;
using Checklist.Core.Writers;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Workspaces;

/// <summary>All words that a task list of a text can have around its blocks.</summary>
internal static class PrintedTaskList
{
    /// <summary>The guide and the handout of a text, with what its history and its waivers add.</summary>
    public static string Of(Workspace workspace, ChecklistDocument text, string? profile)
    {
        var resolved = profile is null ? workspace.Whole
            : workspace.QuietProfiles?.FirstOrDefault(known => known.Profile.Id == profile) is { } found ? workspace.Resolve(found)
            : null;
        var document = resolved is null ? text : workspace.Document(new DocumentRequest(resolved)) ?? text;
        return string.Join("\n", new[] { Edition.Guide, Edition.Handout }.Select(edition => Of(workspace, document, edition)));
    }

    private static string Of(Workspace workspace, ChecklistDocument document, Edition edition)
    {
        var findings = new DiagnosticBag(); // what is wrong with a template is told by a build
        var sink = new MemorySink();
        var printed = DocumentStages.Run(document, new StageInputs { Edition = edition });
        var renderer = new TemplateRenderer(workspace.Templates, findings);
        var context = new WriterContext(workspace.Templates, renderer, TermLinker.ForPagesOf(printed), PaperSize.A4, findings)
        {
            Output = new OutputCollector(sink, ""),
            PlaceOf = _ => workspace.QuietCatalog!.Catalog.Source.Start,
            PlaceOfFile = _ => workspace.QuietCatalog!.Catalog.Source.Start,
        };
        var pages = new MarkdownWriter().Write(printed, context).Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));
        return string.Join("\n", pages.Select(file => Encoding.UTF8.GetString(sink[file.Path].Bytes.Span)));
    }
}
