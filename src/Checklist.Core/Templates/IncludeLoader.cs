using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>Lets a template include others of its set, and nothing else.</summary>
internal sealed class IncludeLoader(TemplateRenderer renderer) : ITemplateLoader
{
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        renderer.SourceFor(templatePath)
            ?? throw new Scriban.Syntax.ScriptRuntimeException(callerSpan, $"there is no template `{templatePath}`");

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
}
