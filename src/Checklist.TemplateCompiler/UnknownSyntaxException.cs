using Scriban.Parsing;
using Scriban.Syntax;

namespace Checklist.TemplateCompiler;

/// <summary>A template has something that has no translation.</summary>
internal sealed class UnknownSyntaxException(ScriptNode node) : Exception($"no translation of {node.GetType().Name}: {node}")
{
    /// <summary>As MSBuild and editors find it: <c>file(line,column): error code: text</c>.</summary>
    public string Line() => Line(node.Span, Message);

    public static string Line(SourceSpan span, string text) =>
        $"{span.FileName}({span.Start.Line + 1},{span.Start.Column + 1}): error CHKT001: {text.ReplaceLineEndings(" ")}";
}
