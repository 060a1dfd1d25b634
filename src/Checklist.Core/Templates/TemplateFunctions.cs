using System.Collections;
using System.Globalization;
using Scriban.Functions;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>Pure functions only: nothing that reads a clock, makes a random value or evaluates text as a template.</summary>
internal static class TemplateFunctions
{
    private static readonly FunctionTable Arrays = new(
        static () => new ArrayFunctions(), ("join", new TemplateFunction(2, Join)), ("map", new TemplateFunction(2, Map)));

    private static readonly FunctionTable Strings = new(
        static () => new StringFunctions(), ("downcase", new TemplateFunction(1, Downcase)), ("replace", new TemplateFunction(3, Replace)));

    /// <summary>For one run; what is in it is shared and cannot be changed by a template.</summary>
    public static ScriptObject All() => new(StringComparer.Ordinal)
    {
        ["include"] = new DirectInclude(),
        ["array"] = Arrays,
        ["string"] = Strings,
    };

    private static string Join(ScriptArray arguments) =>
        string.Join(Text(arguments[1]), Items(arguments[0]).Select(Text));

    private static ScriptArray Map(ScriptArray arguments)
    {
        var name = Text(arguments[1]);
        var values = new ScriptArray();
        foreach (var item in Items(arguments[0]).OfType<IScriptObject>())
        {
            values.Add(item.TryGetValue(null, default, name, out var value) ? value : null);
        }

        return values;
    }

    private static string Downcase(ScriptArray arguments) => Text(arguments[0]).ToLowerInvariant();

    private static string Replace(ScriptArray arguments)
    {
        var match = Text(arguments[1]);
        return match.Length == 0 ? Text(arguments[0]) : Text(arguments[0]).Replace(match, Text(arguments[2]), StringComparison.Ordinal);
    }

    private static IEnumerable<object?> Items(object? list) => (list as IEnumerable)?.Cast<object?>() ?? [];

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
