using System.Collections;
using System.Globalization;
using Scriban.Functions;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>Pure functions only: nothing that reads a clock, makes a random value or evaluates text as a template.</summary>
internal static class TemplateFunctions
{
    private static readonly FunctionTable Arrays = new(
        static () => new ArrayFunctions(), ("join", new TemplateFunction(2, given => Join(given[0], given[1]))),
        ("map", new TemplateFunction(2, given => Map(given[0], given[1]))));

    private static readonly FunctionTable Strings = new(
        static () => new StringFunctions(), ("downcase", new TemplateFunction(1, given => Downcase(given[0]))),
        ("replace", new TemplateFunction(3, given => Replace(given[0], given[1], given[2]))));

    /// <summary>For one run; what is in it is shared and cannot be changed by a template.</summary>
    public static ScriptObject All() => new(StringComparer.Ordinal)
    {
        ["include"] = new DirectInclude(),
        ["array"] = Arrays,
        ["string"] = Strings,
    };

    public static string Join(object? list, object? separator) => string.Join(Text(separator), Items(list).Select(Text));

    public static ScriptArray Map(object? list, object? member)
    {
        var name = Text(member);
        var values = new ScriptArray();
        foreach (var item in Items(list).OfType<IScriptObject>())
        {
            values.Add(item.TryGetValue(null, default, name, out var value) ? value : null);
        }

        return values;
    }

    public static string Downcase(object? text) => Text(text).ToLowerInvariant();

    public static string Replace(object? text, object? match, object? replacement)
    {
        var sought = Text(match);
        return sought.Length == 0 ? Text(text) : Text(text).Replace(sought, Text(replacement), StringComparison.Ordinal);
    }

    /// <summary>The library's own, as templates that are interpreted call it.</summary>
    public static object? Strip(object? text) =>
        text is RenderedText { IsStripped: true } ? text : StringFunctions.Strip(CompiledValues.TextOf(text));

    private static IEnumerable<object?> Items(object? list) => (list as IEnumerable)?.Cast<object?>() ?? [];

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
