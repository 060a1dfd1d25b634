using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Checklist.Core.Templates;

/// <summary>Takes included templates as they were parsed for the first page; the library would parse them again for each.</summary>
internal sealed class SharedTemplateContext(TemplateSet templates, ScriptObject functions) : TemplateContext(functions)
{
    /// <summary>Where the names that templates ask for are kept; null keeps none.</summary>
    public HashSet<ModelName>? Names { get; set; }

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        templates.Parse(templatePath) is { HasErrors: false } template ? template : base.CreateTemplate(templatePath, callerContext);
}
