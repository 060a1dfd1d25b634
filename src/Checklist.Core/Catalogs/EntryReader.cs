using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Takes typed values out of a mapping whose shape was checked. What has the wrong type reads as absent: it was reported.
/// </summary>
internal readonly struct EntryReader(YamlMapping mapping, DiagnosticBag diagnostics)
{
    public YamlMapping Root => mapping;

    public SourceSpan Place => mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public SourcedText? Text(string key) => TextOf(mapping[key]);

    public ProseDocument? Prose(string key) => Text(key) is { } text ? Parse(text) : null;

    public IReadOnlyList<SourcedText> Texts(string key) => TextsOf(mapping[key]);

    public IReadOnlyList<ProseDocument> Proses(string key) => [.. Texts(key).Select(Parse).OfType<ProseDocument>()];

    public T? Word<T>(string key)
        where T : struct, Enum =>
        MachineWord.Find<T>(Text(key)?.Value);

    public IReadOnlyList<T> Words<T>(string key)
        where T : struct, Enum =>
        [.. Texts(key).Select(text => MachineWord.Find<T>(text.Value)).OfType<T>()];

    /// <summary>A value of a parameter: one text, or the entries of a list with a comma and a space between them.</summary>
    public SourcedText? Value(string key) => mapping[key] is YamlSequence sequence && TextsOf(sequence) is { Count: > 0 } texts
        ? new SourcedText(string.Join(", ", texts.Select(text => text.Value)), sequence.Span, TextForm.Verbatim)
        : Text(key);

    public bool Flag(string key) => Text(key)?.Value is "true" or "True" or "TRUE";

    public YamlMapping? Mapping(string key) => mapping[key] as YamlMapping;

    public YamlNode? Node(string key) => mapping[key];

    public T? Entry<T>(string key, Func<EntryReader, T?> read)
        where T : class =>
        Mapping(key) is { } inner ? read(new EntryReader(inner, Diagnostics)) : null;

    public IReadOnlyList<T> Entries<T>(string key, Func<EntryReader, T?> read)
        where T : class
    {
        var entries = new List<T>();
        foreach (var item in (mapping[key] as YamlSequence)?.Items ?? [])
        {
            if (item is YamlMapping inner && read(new EntryReader(inner, Diagnostics)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    public IReadOnlyList<Extension> Extensions() =>
    [
        .. mapping.Entries.Where(entry => entry.Key.Value.StartsWith("x-", StringComparison.Ordinal))
            .Select(entry => new Extension(entry.Key.Text, entry.Value)),
    ];

    public static SourcedText? TextOf(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value) ? scalar.Text : null;

    /// <summary>A text over the limit was reported when its shape was checked, so it is not parsed.</summary>
    private ProseDocument? Parse(SourcedText text)
    {
        try
        {
            return text.Value.Length > Limits.ProseCharacters ? null : ProseParser.Parse(text, Diagnostics);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, text.Span))
        {
            throw;
        }
    }

    private static IReadOnlyList<SourcedText> TextsOf(YamlNode? node) => node switch
    {
        YamlSequence sequence => [.. sequence.Items.Select(TextOf).OfType<SourcedText>()],
        _ => [],
    };
}
