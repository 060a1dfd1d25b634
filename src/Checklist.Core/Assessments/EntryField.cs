using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>One key of an entry with its value, which is written when it is asked for.</summary>
/// <param name="Inline">The value as JSON has it.</param>
/// <param name="Block">The value in a block of an indentation and line end.</param>
internal sealed record EntryField(string Key, Func<string> Inline, Func<int, string, string> Block)
{
    public string Flow => Inline();

    /// <summary>The key as it is written in a block. Keys of the format need no quotes, whatever other readers make of <c>on</c>.</summary>
    public string KeyText { get; private init; } = Key;

    /// <summary>With a key that a person chose, such as the id of a parameter.</summary>
    public EntryField WithOwnKey() => this with { KeyText = YamlText.Plain(Key) };

    public static EntryField Word(string key, string text) => new(key, () => YamlText.Quote(text), (_, _) => YamlText.Plain(text));

    public static EntryField Day(string key, string text) => new(key, () => YamlText.Quote(text), (_, _) => YamlText.Day(text));

    public static EntryField Quoted(string key, string text) => new(key, () => YamlText.Quote(text), (_, _) => YamlText.Quote(text));

    public static EntryField Lines(string key, string text) =>
        new(key, () => YamlText.Quote(text), (indentation, newLine) => YamlText.Literal(text, indentation, newLine));

    /// <summary>A mapping of texts, on one line.</summary>
    public static EntryField Quotes(string key, IEnumerable<KeyValuePair<string, string>> texts)
    {
        var flow = Braces([.. texts.Select(text => (text.Key, (string?)text.Value))], isJson: true);
        return new(key, () => flow, (_, _) => flow);
    }

    public static EntryField Words(string key, IReadOnlyList<string> texts)
    {
        var flow = "[" + string.Join(", ", texts.Select(YamlText.Quote)) + "]";
        return new(key, () => flow, (_, _) => flow);
    }

    /// <summary>A mapping on one line; keys without a value are left out.</summary>
    public static EntryField Mapping(string key, IReadOnlyList<(string Key, string? Value)> entries) =>
        new(key, () => Braces(entries, isJson: true), (_, _) => Braces(entries, isJson: false));

    /// <summary>One mapping, or a list of several.</summary>
    public static EntryField Mappings(string key, IReadOnlyList<IReadOnlyList<(string Key, string? Value)>> items)
    {
        string List(bool isJson) => "[" + string.Join(", ", items.Select(item => Braces(item, isJson))) + "]";
        return items is [var only] ? Mapping(key, only) : new(key, () => List(isJson: true), (_, _) => List(isJson: false));
    }

    public static EntryField Evidence(string key, IReadOnlyList<Evidence> evidence)
    {
        var flow = "[" + string.Join(", ", evidence.Select(Of)) + "]";
        return new(key, () => flow, (_, _) => flow);
    }

    public static string Of(Evidence evidence) =>
        Braces([("href", evidence.Href), ("title", evidence.Title), ("sha256", evidence.Sha256)], isJson: true);

    private static string Braces(IReadOnlyList<(string Key, string? Value)> entries, bool isJson)
    {
        var fields = entries.Where(entry => entry.Value is not null)
            .Select(entry => $"{(isJson ? YamlText.Quote(entry.Key) : entry.Key)}: {YamlText.Quote(entry.Value!)}").ToList();
        return fields.Count == 0 ? "{}" : "{ " + string.Join(", ", fields) + " }";
    }
}
