using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>Values of one kind of thing, such as a control. Tells a run that watches which of its names a template asks for.</summary>
internal sealed class NamedValues(string kind, int capacity) : ScriptObject(capacity)
{
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object value)
    {
        if (context is SharedTemplateContext { Names: { } names })
        {
            names.Add(new ModelName(kind, member));
        }

        return base.TryGetValue(context!, span, member, out value!);
    }
}
