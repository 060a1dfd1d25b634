namespace Checklist.Core.Writers.Handout;

/// <summary>
/// A line that several checks share on paper. A part that begins with a check's key, as in <c>a: found in the log</c>, is
/// about that check alone; what stands before is about all of them.
/// </summary>
internal static class SegmentedText
{
    /// <param name="mark">What parts are separated by: a line break in notes, <c>;</c> in lines.</param>
    /// <returns>The text of each key, and under an empty key what is for all.</returns>
    public static IReadOnlyDictionary<string, string> Split(string text, IReadOnlyList<string> keys, char mark)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var key = "";
        foreach (var part in text.Split(mark))
        {
            var (own, words) = KeyOf(part, keys);
            key = own ?? key;
            parts[key] = parts.TryGetValue(key, out var before) ? before + mark + words : words;
        }

        return parts;
    }

    /// <summary>Joins texts so that <see cref="Split"/> gives them back: once where all are the same, else each with its key.</summary>
    public static string Join(IReadOnlyList<(string Key, string Text)> texts, string mark)
    {
        var isOne = texts.All(text => text.Text == texts[0].Text);
        return texts.Count == 0 ? "" : isOne ? texts[0].Text : string.Join(mark, texts.Where(text => text.Text.Length > 0).Select(text => $"{text.Key}: {text.Text}"));
    }

    private static (string? Key, string Words) KeyOf(string part, IReadOnlyList<string> keys)
    {
        var line = part.TrimStart();
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var key = colon > 0 ? keys.FirstOrDefault(key => key.Equals(line[..colon], StringComparison.OrdinalIgnoreCase)) : null;
        return key is null ? (null, part) : (key, line[(colon + 2)..]);
    }
}
