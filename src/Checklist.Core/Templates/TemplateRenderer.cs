using System.Collections.Concurrent;
using Checklist.Core.Diagnostics;
using Scriban;
using Scriban.Syntax;

namespace Checklist.Core.Templates;

/// <summary>
/// Runs the tool's own templates as they were compiled, and those of a catalog with bounds on time, loops, depth and output and without
/// any access to files, clock or environment. Contexts of these serve one page after the other, all of one catalog: what a page sets goes
/// with its model, and a context whose run failed is thrown away. One that serves several owners was the core of several of the library's
/// advisories. Pages may be rendered side by side: what they share is parsed and no longer changed.
/// </summary>
public sealed class TemplateRenderer(TemplateSet templates, DiagnosticBag diagnostics)
{
    private readonly ConcurrentStack<SharedTemplateContext> idle = []; // the library's context takes 20 kB, twice what most pages do

    /// <summary>The rendered text, or null when the template is missing or wrong, which is then reported.</summary>
    public string? Render(string path, TemplateModel model) => Render(path, model, static output => output.ToText());

    /// <summary>The same, as UTF-8.</summary>
    public byte[]? RenderBytes(string path, TemplateModel model) => Render(path, model, static output => output.ToBytes());

    private T? Render<T>(string path, TemplateModel model, Func<BoundedOutput, T> take)
        where T : class
    {
        return templates.Compiled(path) is { } compiled ? RunCompiled(path, compiled, model, take) : Interpret(path, model, take);
    }

    private T? RunCompiled<T>(string path, Action<CompiledRun> compiled, TemplateModel model, Func<BoundedOutput, T> take)
        where T : class
    {
        using var output = new BoundedOutput();
        try
        {
            compiled(new CompiledRun(templates.InWords, model.Values, output));
            templates.Use.Add(path, []);
            return take(output);
        }
        catch (Exception exception) when (exception is OutputLimitException or CompiledTemplateException)
        {
            Report(TemplateDiagnostics.Failed(TemplateSyntax.SourceOf(templates, path).Start, exception.Message));
            return null;
        }
    }

    private T? Interpret<T>(string path, TemplateModel model, Func<BoundedOutput, T> take)
        where T : class
    {
        var template = Parse(path);
        if (template is null)
        {
            return null;
        }

        using var output = new BoundedOutput();
        var context = idle.TryPop(out var used) ? used : TemplateSandbox.CreateContext(templates, new IncludeLoader(this));
        context.Names = templates.Own.Count > 0 ? [] : null; // the tool's own are known to print what they should
        context.PushOutput(output);
        context.PushGlobal(templates.InWords.ModelFor(path));
        context.PushGlobal(model.Values);
        try
        {
            template.Render(context);
            context.PopGlobal();
            context.PopGlobal();
            context.PopOutput();
            templates.Use.Add(path, context.Names ?? []);
            idle.Push(context);
            return take(output);
        }
        catch (ScriptRuntimeException exception)
        {
            ReportFailure(path, exception);
        }
        catch (Exception exception) when (exception is OutputLimitException or InsufficientExecutionStackException)
        {
            Report(TemplateDiagnostics.Failed(TemplateSyntax.SourceOf(templates, path).Start, exception.Message));
        }

        return null;
    }

    internal string? SourceFor(string path) => templates.Find(path)?.Content;

    private Template? Parse(string path)
    {
        var template = templates.Parse(path);
        TemplateSyntax.Report(template?.Messages ?? [], templates, Report);
        return template is { HasErrors: false } ? template : null;
    }

    private void ReportFailure(string path, ScriptRuntimeException exception)
    {
        if (exception is ScriptParserRuntimeException included)
        {
            TemplateSyntax.Report(included.ParserMessages, templates, Report);
            return;
        }

        var failedPath = string.IsNullOrEmpty(exception.Span.FileName) ? path : exception.Span.FileName;
        var source = TemplateSyntax.SourceOf(templates, failedPath);
        var reason = exception.InnerException is OutputLimitException limit ? limit.Message : exception.OriginalMessage;
        Report(TemplateDiagnostics.Failed(TemplateSyntax.SpanOf(source, exception.Span), reason));
    }

    private void Report(Diagnostic finding)
    {
        lock (diagnostics)
        {
            diagnostics.Add(finding);
        }
    }
}
