using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Scriban.Parsing;
using SourceSpan = Checklist.Core.Text.SourceSpan;

namespace Checklist.Core.Templates;

/// <summary>What the library says about a template, as findings with their places.</summary>
internal static class TemplateSyntax
{
    public static void Report(IEnumerable<LogMessage> messages, TemplateSet templates, Action<Diagnostic> report)
    {
        foreach (var message in messages.Where(message => message.Type == ParserMessageType.Error))
        {
            report(TemplateDiagnostics.Syntax(SpanOf(SourceOf(templates, message.Span.FileName), message.Span), message.Message));
        }
    }

    public static SourceText SourceOf(TemplateSet templates, string path) => templates.Find(path) ?? new SourceText(path, "");

    public static SourceSpan SpanOf(SourceText source, Scriban.Parsing.SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, source.Content.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, source.Content.Length);
        return source.Span(start, end - start);
    }
}
