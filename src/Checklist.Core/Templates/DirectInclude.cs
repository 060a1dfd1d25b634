using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Checklist.Core.Templates;

/// <summary>
/// The <c>include</c> of templates. One that is by itself writes into the page; the library's makes a text of it first, which is
/// then copied once for each template that it is inside of. Where its text is a value (piped, assigned, captured), the library's runs.
/// </summary>
internal sealed class DirectInclude : IScriptCustomFunction
{
    private readonly IncludeFunction library = new();

    public int RequiredParameterCount => library.RequiredParameterCount;

    public int ParameterCount => library.ParameterCount;

    public ScriptVarParamKind VarParamKind => library.VarParamKind;

    public Type ReturnType => library.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => library.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (context.Output is not BoundedOutput || arguments is not [string name, ..] || !StandsByItself(callerContext))
        {
            return library.Invoke(context, callerContext, arguments, blockStatement);
        }

        if (context.GetTemplatePathFromName(name, callerContext!) is { } path)
        {
            Render(context, context.GetOrCreateTemplate(path, callerContext), arguments, callerContext);
        }

        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private static bool StandsByItself(ScriptNode? call) =>
        call is ScriptFunctionCall { Parent: ScriptExpressionStatement } function
            && !function.Arguments.Any(argument => argument is ScriptNamedArgument);

    private static void Render(TemplateContext context, Template template, ScriptArray arguments, ScriptNode? call)
    {
        context.EnterRecursive(call);
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            template.Render(context);
        }
        finally
        {
            context.PopLocal();
            context.ExitRecursive(call);
        }
    }
}
