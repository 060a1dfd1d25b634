using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>
/// Finds the blocks of ours in a Markdown text. Other fences are stepped over, so that a command or a note that looks like a
/// block of ours is none.
/// </summary>
internal sealed partial class FencedBlocks(SourceText source)
{
    private static readonly string[] Kinds = ["answers", "answer", "values", "sign-off"];
    private static readonly string[] AnswerKeys = ["result", "note", "evidence", "by", "on", "known", "carried-from"];

    private readonly string[] lines = source.Content.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
    private readonly Dictionary<int, bool> ticks = [];

    public IReadOnlyList<FencedBlock> Find()
    {
        var blocks = new List<FencedBlock>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (OpeningPattern().Match(lines[i]) is not { Success: true } opening)
            {
                Remember(lines[i]);
                continue;
            }

            var end = EndOf(i, opening.Groups["fence"].Length);
            var words = opening.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && Kinds.Contains(words[0]))
            {
                var indent = opening.Groups["indent"].Length;
                blocks.Add(new FencedBlock(words, Read(i + 1, end, indent, words[0] == "answer"), TickAt(indent), source.Span(source.OffsetAt(new TextPosition(i + 1, 1)), lines[i].Length)));
            }

            i = end;
        }

        return blocks;
    }

    private int EndOf(int start, int fence)
    {
        for (var i = start + 1; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim(' ');
            if (line.Length >= fence && line.TrimStart('`').IsEmpty)
            {
                return i;
            }
        }

        return lines.Length;
    }

    /// <summary>The last box at each depth. A new item at a depth ends what is deeper.</summary>
    private void Remember(string line)
    {
        if (TaskPattern().Match(line) is { Success: true } task)
        {
            ticks[task.Groups["indent"].Length] = task.Groups["mark"].Value != " ";
        }
    }

    /// <summary>A block stands two columns or more inside its item. Each box is used once.</summary>
    private bool? TickAt(int indent)
    {
        var depth = ticks.Keys.Where(depth => depth < indent).DefaultIfEmpty(-1).Max();
        return depth >= 0 && ticks.Remove(depth, out var isTicked) ? isTicked : null;
    }

    /// <summary>A line of a note that looks like a key of its own is one only where it is known; else nothing of the note would be safe.</summary>
    private Dictionary<string, string> Read(int start, int end, int indent, bool isAnswer)
    {
        var texts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        StringBuilder? current = null;
        for (var i = start; i < end; i++)
        {
            var line = Outdent(lines[i], indent);
            if (KeyPattern().Match(line) is { Success: true } match && (!isAnswer || AnswerKeys.Contains(match.Groups["key"].Value.ToLowerInvariant())))
            {
                current = texts[isAnswer ? match.Groups["key"].Value.ToLowerInvariant() : match.Groups["key"].Value] = new StringBuilder(match.Groups["text"].Value);
            }
            else
            {
                current?.Append('\n').Append(Outdent(line, 2));
            }
        }

        return texts.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
    }

    private static string Outdent(string line, int columns)
    {
        var spaces = 0;
        while (spaces < columns && spaces < line.Length && line[spaces] == ' ')
        {
            spaces++;
        }

        return line[spaces..];
    }

    [GeneratedRegex(@"^(?<indent> *)(?<fence>`{3,})(?<info>[^`]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex(@"^(?<indent> *)[-*+] \[(?<mark>[ xX])\] ", RegexOptions.CultureInvariant)]
    private static partial Regex TaskPattern();

    [GeneratedRegex(@"^(?<key>[A-Za-z0-9][A-Za-z0-9._-]*): ?(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex KeyPattern();
}
