using System.Text;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>
/// All texts of one thing on one line, whatever white space is in and between them as one space. Serves one thing after the other.
/// </summary>
internal sealed class SearchText
{
    private readonly StringBuilder line = new();

    public SearchText Add(ProseDocument? prose) => prose is null ? this : Add(PlainProse.Render(prose));

    public SearchText Add(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text);
        }

        return this;
    }

    public SearchText Add(string? text)
    {
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            line.Append(line.Length == 0 ? "" : " ");
            var end = EndOfWords(rest);
            line.Append(rest[..end]);
            rest = rest[end..].TrimStart();
        }

        return this;
    }

    /// <summary>The line; the next one is empty.</summary>
    public string Take()
    {
        var text = line.ToString();
        line.Clear();
        return text;
    }

    /// <summary>Up to the first white space that is not a single space between words.</summary>
    /// <param name="text">Without white space at its end.</param>
    private static int EndOfWords(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || char.IsWhiteSpace(text[at + 1])))
            {
                return at;
            }
        }

        return text.Length;
    }
}
