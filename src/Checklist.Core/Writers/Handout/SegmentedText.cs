using System.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// A line that several checks share on paper. A part that begins with a check's key, as in <c>a: found in the log</c>, is
/// about that check alone; what is before is about all of them.
/// </summary>
internal static class SegmentedText
{
    /// <summary>The parts of a text that is written in several fields, by key.</summary>
    /// <param name="mark">What parts are separated by: a line break in notes, <c>;</c> in lines.</param>
    /// <returns>The text of each key, and under an empty key what is for all.</returns>
    public static IReadOnlyDictionary<string, string> Split(string text, IReadOnlyList<string> keys, char mark)
    {
        var known = Known(keys);
        var parts = new Dictionary<string, StringBuilder>(StringComparer.OrdinalIgnoreCase);
        var key = "";
        foreach (var part in text.Split(mark))
        {
            var (own, words) = KeyOf(part, known);
            key = own ?? key;
            if (parts.TryGetValue(key, out var before))
            {
                before.Append(mark).Append(words);
            }
            else
            {
                parts[key] = new StringBuilder(words);
            }
        }

        return parts.ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Joins texts so that <see cref="Split"/> gives them back: once where all are the same, else each with its key.</summary>
    public static string Join(IReadOnlyList<(string Key, string Text)> texts, string mark)
    {
        var isOne = texts.All(text => text.Text == texts[0].Text);
        return texts.Count == 0
            ? ""
            : isOne
                ? texts[0].Text
                : string.Join(mark, texts.Where(text => text.Text.Length > 0).Select(text => $"{text.Key}: {text.Text}"));
    }

    /// <summary>As the catalog writes them, by what people may write.</summary>
    private static Dictionary<string, string> Known(IReadOnlyList<string> keys)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys)
        {
            known.TryAdd(key, key);
        }

        return known;
    }

    private static (string? Key, string Words) KeyOf(string part, Dictionary<string, string> known)
    {
        var line = part.TrimStart();
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && known.TryGetValue(line[..colon], out var key) ? (key, line[(colon + 2)..]) : (null, part);
    }
}
