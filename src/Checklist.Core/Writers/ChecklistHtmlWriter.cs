using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Compact;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Writers;

/// <summary>The checklist as one self-contained page: <c>checklist.html</c>.</summary>
internal sealed class ChecklistHtmlWriter : IChecklistWriter
{
    private static readonly string[] StylePaths =
        [
            "html/css/theme.css",
            "html/css/prose.css",
            "html/css/control.css",
            "html/css/frame.css",
            "html/css/checklist.css",
            "html/css/app.css",
        ];

    /// <summary>In the order in which they need each other; the last starts the page.</summary>
    private static readonly string[] ScriptPaths =
    [
        .. new[]
        {
            "phrases", "text", "theme", "copy", "words", "dom", "answers", "merge", "assessment-json", "targets", "traces", "storage",
            "entries", "session", "filters", "page", "forms", "commands", "guide-links", "check-view", "progress-view", "filter-view",
            "dialogs", "conflicts", "files", "exchange", "take-over", "sign-off-view", "printing", "keyboard", "checklist",
        }.Select(name => $"html/js/{name}.js"),
    ];

    private const int FewParameters = 40; // a page of blanks; real frameworks have hundreds that nobody fills in by hand

    /// <summary>Prints all of the document; else what a person needs while working through it.</summary>
    public bool IsWhole { get; init; }

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var model = Model(UsedParameters.Keep(IsWhole ? document : WorkFields.Keep(document), printsChapters: false), context);
        model.Add("left_out", IsWhole ? null : WorkFields.LeftOutOf(document)?.Replace("<", "&lt;", StringComparison.Ordinal));
        var page = context.Renderer.RenderBytes("html/checklist.html", model);
        return page is null ? [] : [context.Output.Put("checklist.html", CompactHtml.Write(page))];
    }

    private TemplateModel Model(ChecklistDocument document, WriterContext context)
    {
        var addresses = new PageAddresses(document, hasGlossary: document.Glossary.Count > 0);
        var format = new HtmlFormat(addresses, context.Terms()) { Words = document.Words, HasForeignWords = document.HasForeignWords,
            LookUps = IsWhole ? null : new GuideAddresses() };
        var models = new DocumentModel(document, format);
        var model = new TemplateModel()
            .Add("page", Page(document, context))
            .Add("document", models.Document())
            .Add("contents", document.Sections, models.SectionLink);
        return models.AddSectionsOnDemand(model)
            .AddOnDemand("glossary", document.Glossary, models.Term) // after the controls: terms are linked where they are used first
            .Add("references", [.. IsWhole ? document.References : CitedReferences.Of(document)], models.Reference)
            .Add("tailoring", new TailoringModel(format).Of(document))
            .Add("tags",
                document.Items.SelectMany(item => item.Tags).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal).Select(format.Text))
            .Add("parameters_shown", ParametersShown(document));
    }

    /// <summary>A page of blanks is work to do; hundreds of blanks without any value help nobody.</summary>
    internal static bool ParametersShown(ChecklistDocument document) =>
        document.Parameters.Count is > 0 and <= FewParameters || document.Parameters.Any(parameter => parameter.Value is not null);

    private TemplateModel Page(ChecklistDocument document, WriterContext context)
    {
        var styles = PageStyles.Join(context.Templates, StylePaths);
        var printStyles = PageStyles.Join(context.Templates, "print/print.css");
        var runStyles = PageStyles.Last(document, context, new SheetIdentity(document).Words);
        var startScript = PageStyles.Join(context.Templates, "html/js/start.js");
        var script = PageStyles.Join(context.Templates, ScriptPaths);
        var shell = UsualShell(document);
        return new TemplateModel()
            .Add("shell", shell?.Shell)
            .Add("shell_name", shell is null ? null : HtmlText.Escape(shell.ShellName))
            .Add("styles", styles)
            .Add("print_styles", printStyles)
            .Add("run_styles", runStyles)
            .Add("policy", PageStyles.Policy([styles, printStyles, runStyles], [startScript, script]))
            .Add("start_script", startScript)
            .Add("script", script)
            .Add("data", PageFacts.Write(document))
            .Add("is_whole", IsWhole)
            .Add("is_paper", false);
    }

    /// <summary>The language of most commands, said once for the page instead of at each.</summary>
    private static DocumentCommand? UsualShell(ChecklistDocument document) => document.Items
        .SelectMany(item => item.Checks.Select(check => check.Command).Append(item.Remediation?.Command))
        .OfType<DocumentCommand>()
        .GroupBy(command => command.Shell, StringComparer.Ordinal)
        .OrderByDescending(shell => shell.Count())
        .ThenBy(shell => shell.Key, StringComparer.Ordinal)
        .FirstOrDefault()?
        .First();
}
