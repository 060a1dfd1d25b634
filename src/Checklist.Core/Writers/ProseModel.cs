using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>Prose that a template may want to put into a line.</summary>
internal static class ProseModel
{
    /// <summary>A word, escaped as any text: a catalog may have its own. Null is nothing.</summary>
    public static TemplateModel AddWord(this TemplateModel model, string name, string? word, IModelFormat format) =>
        model.Add(name, word is null ? null : format.Word(word));

    /// <summary>Adds prose that is one paragraph under the second name, else under the first; the other is null.</summary>
    public static TemplateModel AddProse(
        this TemplateModel model, string name, string inlineName, ProseDocument? prose, IModelFormat format)
    {
        var inline = prose is null ? null : format.Inline(prose);
        return model
            .Add(inlineName, inline)
            .Add(name, prose is null || inline is not null ? null : format.Prose(prose));
    }
}
