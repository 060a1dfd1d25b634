using System.Collections;
using System.Globalization;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>
/// What values mean in compiled templates: the same as to the library, for what the tool's own templates do with them. Anything else is
/// a fault of ours, and an error of the template as it is one of an interpreted template.
/// </summary>
internal static class CompiledValues
{
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object?[] None = [];

    public static object Flag(bool flag) => flag ? True : False;

    public static bool IsTrue(object? value) => value is bool flag ? flag : value is not null;

    public static object? Member(object? target, int name) =>
        target is ModelValues model ? model.At(name) : throw new CompiledTemplateException($"there is nothing that has `{NameOf(name)}`");

    public static string NameOf(int name) => CompiledTemplates.Names[name];

    public static IList Items(object? list) => list as IList ?? (list is null ? None : throw Unexpected(list));

    public static int Size(object? list) => list is IList items ? items.Count : throw Unexpected(list);

    public static object? At(object? list, int place) => list is not IList items ? throw Unexpected(list)
        : place < items.Count ? items[place]
        : null;

    public static bool Is(object? value, string text) => value switch
    {
        string own => own == text,
        RenderedText own => own.Is(text),
        _ => TextOf(value) == text,
    };

    public static bool Is(object? value, int number) => value is int own ? own == number : AreEqual(value, number);

    public static bool AreEqual(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (string, _) or (_, string) => TextOf(left) == TextOf(right),
        (null, _) or (_, null) => left is null && right is null,
        (int, int) or (bool, bool) => left!.Equals(right),
        _ => throw Unexpected(left),
    };

    public static bool IsGreater(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (string, _) or (_, string) => string.CompareOrdinal(TextOf(left), TextOf(right)) > 0,
        (null, _) or (_, null) => false,
        (int more, int less) => more > less,
        _ => throw Unexpected(left),
    };

    public static object? Sum(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (string, _) or (_, string) => TextOf(left) + TextOf(right),
        (null, _) or (_, null) => null,
        (int first, int second) => checked(first + second),
        _ => throw Unexpected(left),
    };

    /// <summary>As it is printed; null for null, which prints nothing.</summary>
    public static string? TextOf(object? value) => value switch
    {
        string text => text,
        null => null,
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        RenderedText rendered => rendered.ToString(),
        _ => throw Unexpected(value),
    };

    private static object? Plain(object? value) => value is RenderedText rendered ? rendered.ToString() : value;

    public static ScriptArray List(params ReadOnlySpan<object?> values)
    {
        var list = new ScriptArray();
        foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }

    public static ModelValues Model(params ReadOnlySpan<(string Name, object? Value)> entries)
    {
        var model = new ModelValues(null, entries.Length);
        foreach (var (name, value) in entries)
        {
            model.Add(name, value);
        }

        return model;
    }

    private static CompiledTemplateException Unexpected(object? value) => new($"`{value?.GetType().Name ?? "null"}` is nothing for this place");
}

/// <summary>A compiled template came to a value that is not there, or not of the kind that it needs.</summary>
internal sealed class CompiledTemplateException(string message) : Exception(message);
