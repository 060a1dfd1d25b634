namespace Checklist.Core.Assessments;

/// <summary>One key of an entry with its value.</summary>
internal sealed record EntryField(string Key, string Flow, Func<int, string, string> Block)
{
    public static EntryField Word(string key, string text) => new(key, EntryText.Quote(text), (_, _) => EntryText.Plain(text));

    public static EntryField Quoted(string key, string text) => new(key, EntryText.Quote(text), (_, _) => EntryText.Quote(text));

    public static EntryField Lines(string key, string text) =>
        new(key, EntryText.Quote(text), (indentation, newLine) => EntryText.Literal(text, indentation, newLine));

    public static EntryField Evidence(string key, IReadOnlyList<Evidence> evidence)
    {
        var flow = "[" + string.Join(", ", evidence.Select(Of)) + "]";
        return new(key, flow, (_, _) => flow);
    }

    private static string Of(Evidence evidence) => evidence.Title is null
        ? $"{{ \"href\": {EntryText.Quote(evidence.Href)} }}"
        : $"{{ \"href\": {EntryText.Quote(evidence.Href)}, \"title\": {EntryText.Quote(evidence.Title)} }}";
}
