using System.Globalization;
using Scriban.Syntax;

namespace Checklist.TemplateCompiler;

/// <summary>What all templates name, each with the number that the code has for it.</summary>
internal sealed class NameTable(IEnumerable<ParsedTemplate> templates)
{
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<WordUse, int> words = [];
    private readonly HashSet<string> changing =
        [.. templates.SelectMany(template => ParsedTemplate.Nodes(template.Page)).Select(ChangedBy).OfType<string>()];

    public IEnumerable<string> Names => names.Keys;

    public IEnumerable<WordUse> Words => words.Keys;

    /// <summary>How many names a run keeps for itself.</summary>
    public int Variables => variables.Count;

    public string NameOf(string name) => NumberOf(names, name, name);

    public string WordOf(WordUse word) => NumberOf(words, word, word.Key);

    /// <summary>Null for a name that only the model has.</summary>
    public string? VariableOf(string name) => changing.Contains(name) ? NumberOf(variables, name, name) : null;

    private static string NumberOf<T>(Dictionary<T, int> numbers, T thing, string name)
        where T : notnull
    {
        numbers.TryAdd(thing, numbers.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{numbers[thing]} /* {name} */");
    }

    /// <summary>A name that a template sets, or that a loop has in which it includes others: they see the loops that they are in.</summary>
    private static string? ChangedBy(ScriptNode node) => node switch
    {
        ScriptAssignExpression { Target: ScriptVariableGlobal variable } => variable.BaseName,
        ScriptCaptureStatement { Target: ScriptVariableGlobal variable } => variable.BaseName,
        ScriptForStatement { Variable: ScriptVariableGlobal variable } loop when ParsedTemplate.Includes(loop.Body) => variable.BaseName,
        _ => null,
    };
}

/// <summary>Words as they are printed somewhere; <c>CompiledWord</c> of Core is the same.</summary>
internal readonly record struct WordUse(string Key, bool IsHtml, bool TakesElements);
