using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Checklist.Core.Templates;

/// <summary>Takes included templates as they were parsed for the first page; the library would parse them again for each.</summary>
/// <param name="names">Where the names that templates ask for are kept; null keeps none.</param>
internal sealed class SharedTemplateContext(TemplateSet templates, ScriptObject functions, HashSet<ModelName>? names) : TemplateContext(functions)
{
    public HashSet<ModelName>? Names { get; } = names;

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        templates.Parse(templatePath) is { HasErrors: false } template ? template : base.CreateTemplate(templatePath, callerContext);
}
