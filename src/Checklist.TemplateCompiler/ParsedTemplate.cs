using Scriban.Parsing;
using Scriban.Syntax;

namespace Checklist.TemplateCompiler;

/// <summary>A shipped template.</summary>
/// <param name="Path">Below the folder of the templates.</param>
/// <param name="Page">Null where it could not be parsed.</param>
internal sealed record ParsedTemplate(string Path, ScriptPage? Page)
{
    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The name of its method.</summary>
    public string Method { get; } = string.Concat(Path.Split('/', '.', '-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The highest of <c>$1</c>, <c>$2</c>, …: what it is given by a template that includes it.</summary>
    public int Parameters { get; } = Nodes(Page).OfType<ScriptIndexerExpression>().Select(NumberOf).DefaultIfEmpty(0).Max();

    /// <summary>Of <c>$1</c>, which the library reads as <c>$[1]</c>; 0 for other brackets.</summary>
    public static int NumberOf(ScriptIndexerExpression indexer) =>
        indexer is { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int number } } ? number : 0;

    public static bool Includes(ScriptNode? node) =>
        Nodes(node).Any(part => part is ScriptFunctionCall { Target: ScriptVariableGlobal { BaseName: "include" } });

    public static IEnumerable<ScriptNode> Nodes(ScriptNode? node) =>
        node is null ? [] : node.Children.OfType<ScriptNode>().SelectMany(Nodes).Prepend(node);
}

/// <summary>A template has something that has no translation.</summary>
internal sealed class UnknownSyntaxException(ScriptNode node) : Exception($"no translation of {node.GetType().Name}: {node}")
{
    /// <summary>As MSBuild and editors find it: <c>file(line,column): error code: text</c>.</summary>
    public string Line() => Line(node.Span, Message);

    public static string Line(SourceSpan span, string text) =>
        $"{span.FileName}({span.Start.Line + 1},{span.Start.Column + 1}): error CHKT001: {text.ReplaceLineEndings(" ")}";
}
