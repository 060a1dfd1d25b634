using Checklist.Core.Templates;
using Scriban;
using Scriban.Syntax;

namespace Checklist.Core.Tests.Templates;

/// <summary>What some of the shipped templates take each name for, read off how they use it.</summary>
internal sealed class TemplateKinds
{
    private readonly Dictionary<string, Kinds> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<(string One, string Other)> same = []; // one is set to the other, or given as it
    private readonly HashSet<(string List, string Item)> items = [];
    private readonly HashSet<(string Path, string Name)> inner = []; // that a template sets, or that a loop of it has

    public TemplateKinds(IEnumerable<string> templates)
    {
        foreach (var path in templates)
        {
            var page = Template.Parse(TemplateSet.ShippedText(path)).Page!;
            inner.UnionWith(Nodes(page).Select(InnerName).OfType<string>().Select(name => (path, name)));
            Read(page, path);
        }

        while (Spread())
        {
        }

        Members = [.. kinds.Keys.Where(name => name.StartsWith('.')).Select(name => name[1..]).Order(StringComparer.Ordinal)];
        Globals = [.. kinds.Keys.Where(name => char.IsLetter(name[0])).Order(StringComparer.Ordinal)];
    }

    [Flags]
    public enum Kinds
    {
        None = 0,
        Model = 1,
        List = 2,
        Models = 4, // the items of a list
        Number = 8,
        Text = 16,
    }

    /// <summary>Names of things.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Names that stand alone.</summary>
    public IReadOnlyList<string> Globals { get; }

    public Kinds OfMember(string name) => kinds[$".{name}"];

    public Kinds OfGlobal(string name) => kinds[name];

    private void Read(ScriptNode node, string path)
    {
        switch (node)
        {
            case ScriptExpressionStatement { Expression: var expression } when KeyOf(expression, path) is { } printed:
                Add(printed, Kinds.Text);
                break;
            case ScriptForStatement loop when KeyOf(loop.Iterator, path) is { } list && KeyOf(loop.Variable, path) is { } item:
                Add(list, Kinds.List);
                items.Add((list, item));
                break;
            case ScriptMemberExpression { Member.Name: "size" } member when KeyOf(member.Target, path) is { } list:
                Add(list, Kinds.List);
                break;
            case ScriptMemberExpression member when KeyOf(member.Target, path) is { } model:
                Add(model, Kinds.Model);
                break;
            case ScriptIndexerExpression indexer when KeyOf(indexer, path) is null && KeyOf(indexer.Target, path) is { } list:
                Add(list, Kinds.List | Kinds.Models);
                break;
            case ScriptBinaryExpression { Left: { } left, Right: ScriptLiteral { Value: int } } when KeyOf(left, path) is { } number:
                Add(number, Kinds.Number);
                break;
            case ScriptPipeCall { From: { } from, To: var to } when KeyOf(from, path) is { } list && Calls(to, "array.map"):
                Add(list, Kinds.List | Kinds.Models);
                break;
            case ScriptPipeCall { From: { } from, To: var to } when KeyOf(from, path) is { } list && Calls(to, "array.join"):
                Add(list, Kinds.List);
                break;
            case ScriptAssignExpression assign when KeyOf(assign.Target, path) is { } one && KeyOf(assign.Value, path) is { } other:
                same.Add((one, other));
                break;
            case ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } call:
                var included = ((ScriptLiteral)call.Arguments[0]).Value;
                same.UnionWith(call.Arguments.Index().Skip(1)
                    .Select(argument => (Of: KeyOf(argument.Item, path), Given: $"${included}{argument.Index}"))
                    .Where(pair => pair.Of is not null).Select(pair => (pair.Of!, pair.Given)));
                break;
        }

        if (KeyOf(node as ScriptExpression, path) is { } key)
        {
            Add(key, Kinds.None);
        }

        foreach (var child in node is ScriptMemberExpression named ? [named.Target!] : node.Children.OfType<ScriptNode>())
        {
            Read(child, path);
        }
    }

    private void Add(string key, Kinds kind) => kinds[key] = kinds.GetValueOrDefault(key) | kind;

    private bool Spread()
    {
        var before = kinds.Values.Sum(kind => (int)kind);
        foreach (var (one, other) in same)
        {
            Add(one, kinds.GetValueOrDefault(other));
            Add(other, kinds.GetValueOrDefault(one));
        }

        foreach (var (list, item) in items)
        {
            Add(list, kinds.GetValueOrDefault(item).HasFlag(Kinds.Model) ? Kinds.Models : Kinds.None);
            Add(item, kinds.GetValueOrDefault(list).HasFlag(Kinds.Models) ? Kinds.Model : Kinds.None);
        }

        return kinds.Values.Sum(kind => (int)kind) > before;
    }

    /// <summary>With a dot before what a thing has, and a path before what a template has for itself.</summary>
    private string? KeyOf(ScriptExpression? expression, string path) => expression switch
    {
        ScriptVariableGlobal { BaseName: "words" or "for" or "include" or "array" or "string" } => null,
        ScriptVariableGlobal variable when inner.Contains((path, variable.BaseName)) => $"${path}{variable.BaseName}",
        ScriptVariableGlobal variable => variable.BaseName,
        ScriptVariableLocal { BaseName.Length: > 0 } variable => $"${path}{variable.BaseName}",
        ScriptIndexerExpression { Target: ScriptVariableLocal, Index: ScriptLiteral { Value: int number } } => $"${path}{number}",
        ScriptMemberExpression { Member.Name: var name } member when name != "size" && !IsWord(member) => $".{name}",
        _ => null,
    };

    private static bool Calls(ScriptExpression? to, string function) => $"{to}".StartsWith(function, StringComparison.Ordinal);

    private static string? InnerName(ScriptNode node) => node switch
    {
        ScriptAssignExpression { Target: ScriptVariableGlobal variable } => variable.BaseName,
        ScriptCaptureStatement { Target: ScriptVariableGlobal variable } => variable.BaseName,
        ScriptForStatement { Variable: ScriptVariableGlobal variable } => variable.BaseName,
        _ => null,
    };

    private static IEnumerable<ScriptNode> Nodes(ScriptNode node) =>
        node.Children.OfType<ScriptNode>().SelectMany(Nodes).Prepend(node);

    private static bool IsWord(ScriptExpression? expression) => expression switch
    {
        ScriptMemberExpression member => IsWord(member.Target),
        ScriptVariableGlobal { BaseName: "words" or "for" or "array" or "string" } => true,
        _ => false,
    };
}
