using System.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>One key of an entry with its value, which is written when it is asked for.</summary>
internal sealed record EntryField
{
    private readonly string text;
    private readonly IReadOnlyList<IReadOnlyList<(string Key, string? Value)>> mappings;

    private EntryForm Form { get; init; }

    private IReadOnlyList<EntryField> Fields { get; init; } = [];

    private EntryField(string key, EntryForm form, string text)
    {
        (Key, KeyText, Form, this.text, mappings) = (key, key, form, text, []);
    }

    private EntryField(string key, IReadOnlyList<IReadOnlyList<(string Key, string? Value)>> mappings)
    {
        (Key, KeyText, Form, text, this.mappings) = (key, key, EntryForm.Mappings, "", mappings);
    }

    public string Key { get; }

    /// <summary>The key as it is written in a block. Keys of the format need no quotes, whatever other readers make of <c>on</c>.</summary>
    public string KeyText { get; private init; }

    /// <summary>The value as JSON has it.</summary>
    public string Flow => Form switch
    {
        EntryForm.Flow => text,
        EntryForm.Mappings or EntryForm.List => Listed(isJson: true),
        EntryForm.Braced => EntryText.Flow(Fields),
        _ => YamlText.Quote(text),
    };

    /// <summary>The value in a block of an indentation and line end.</summary>
    public string Block(int indentation, string newLine) => Form switch
    {
        EntryForm.Word => YamlText.Plain(text),
        EntryForm.Day => YamlText.Day(text),
        EntryForm.Quoted => YamlText.Quote(text),
        EntryForm.Lines => YamlText.Literal(text, indentation, newLine),
        EntryForm.Flow => text,
        EntryForm.Mappings or EntryForm.List => Listed(isJson: false),
        EntryForm.Braced => "{ " + string.Join(", ", Fields.Select(field => $"{field.KeyText}: {field.Block(0, newLine)}")) + " }",
        _ => throw new InvalidOperationException($"no rule for {Form}"),
    };

    /// <summary>With a key that a person chose, such as the id of a parameter.</summary>
    public EntryField WithOwnKey() => this with { KeyText = YamlText.Plain(Key) };

    public static EntryField Word(string key, string text) => new(key, EntryForm.Word, text);

    public static EntryField Day(string key, string text) => new(key, EntryForm.Day, text);

    public static EntryField Quoted(string key, string text) => new(key, EntryForm.Quoted, text);

    public static EntryField Lines(string key, string text) => new(key, EntryForm.Lines, text);

    /// <summary>A mapping of texts, on one line.</summary>
    public static EntryField Quotes(string key, IEnumerable<KeyValuePair<string, string>> texts) =>
        new(key, EntryForm.Flow, Braces([.. texts.Select(text => (text.Key, (string?)text.Value))], isJson: true));

    public static EntryField Words(string key, IReadOnlyList<string> texts) =>
        new(key, EntryForm.Flow, "[" + string.Join(", ", texts.Select(YamlText.Quote)) + "]");

    /// <summary>A mapping on one line; keys without a value are left out.</summary>
    public static EntryField Mapping(string key, IReadOnlyList<(string Key, string? Value)> entries) => new(key, [entries]);

    /// <summary>One mapping, or a list of several.</summary>
    public static EntryField Mappings(string key, IReadOnlyList<IReadOnlyList<(string Key, string? Value)>> items) => new(key, items);

    /// <summary>A list of mappings on one line, also of one; keys without a value are left out.</summary>
    public static EntryField List(string key, IReadOnlyList<IReadOnlyList<(string Key, string? Value)>> items) =>
        new(key, items) { Form = EntryForm.List };

    /// <summary>A mapping of any fields on one line.</summary>
    public static EntryField Braced(string key, IReadOnlyList<EntryField> fields) => new(key, EntryForm.Braced, "") { Fields = fields };

    public static EntryField Evidence(string key, IReadOnlyList<Evidence> evidence) =>
        new(key, EntryForm.Flow, "[" + string.Join(", ", evidence.Select(Of)) + "]");

    public static string Of(Evidence evidence) =>
        Braces([("href", evidence.Href), ("title", evidence.Title), ("sha256", evidence.Sha256)], isJson: true);

    private string Listed(bool isJson) => Form == EntryForm.Mappings && mappings is [var only]
        ? Braces(only, isJson)
        : "[" + string.Join(", ", mappings.Select(item => Braces(item, isJson))) + "]";

    private static string Braces(IReadOnlyList<(string Key, string? Value)> entries, bool isJson)
    {
        var braces = new StringBuilder("{");
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                braces.Append(braces.Length == 1 ? " " : ", ").Append(isJson ? YamlText.Quote(key) : key);
                braces.Append(": ").Append(YamlText.Quote(value));
            }
        }

        return braces.Append(braces.Length == 1 ? "}" : " }").ToString();
    }
}

/// <summary>How the value of a key is written in a block. In brackets, a text is always in quotes.</summary>
internal enum EntryForm
{
    /// <summary>Without quotes where it needs none.</summary>
    Word,

    /// <summary>A day without quotes, which readers may take for a date.</summary>
    Day,

    /// <summary>In quotes.</summary>
    Quoted,

    /// <summary>As it is, line by line, where there are several.</summary>
    Lines,

    /// <summary>In brackets, the same everywhere.</summary>
    Flow,

    /// <summary>In brackets, with quotes around its keys in JSON only; one alone is no list.</summary>
    Mappings,

    /// <summary>The same, always as a list.</summary>
    List,

    /// <summary>Fields in braces, each in its own form.</summary>
    Braced,
}
