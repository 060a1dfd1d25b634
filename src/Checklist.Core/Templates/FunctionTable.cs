using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>
/// The functions of one name, such as <c>array</c>. Those that the tool's own templates call are written out; the library
/// finds its own by reflection, which costs more than a page, so that happens only when a template calls another.
/// </summary>
internal sealed class FunctionTable : ScriptObject
{
    private readonly Lazy<ScriptObject> library;

    public FunctionTable(Func<ScriptObject> library, params IReadOnlyList<(string Name, TemplateFunction Function)> own)
    {
        this.library = new Lazy<ScriptObject>(library);
        foreach (var (name, function) in own)
        {
            this[name] = function;
        }

        IsReadOnly = true;
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, [NotNullWhen(true)] out object? value) =>
        base.TryGetValue(context, span, member, out value) || library.Value.TryGetValue(context, span, member, out value);

    public override bool Contains(string member) => base.Contains(member) || library.Value.Contains(member);
}
