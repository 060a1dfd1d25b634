using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>
/// Finds the blocks of ours in a Markdown text, as editors and formatters save it. Other fences are stepped over, so that a
/// command or a note that looks like a block of ours is none. Where a fence is lost, the block that it belongs to is damaged, and
/// the next one is read from its own first line.
/// </summary>
internal sealed partial class FencedBlocks(SourceText source)
{
    private static readonly string[] Kinds = ["answers", "answer", "values", "sign-off"];
    private static readonly string[] AnswerKeys = ["result", "note", "evidence", "by", "on", "known", "carried-from"];

    private const int DeepestBox = 40; // columns; lists are indented by two or four
    private const int NoteIndent = 2; // a note goes on this much to the right of its block

    private readonly string[] lines = [.. source.Content.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(WithoutTabs)];
    private readonly Dictionary<int, TaskBox> boxes = [];
    private readonly List<FencedBlock> blocks = [];
    private bool hasBoxSinceBlock;
    private bool isBehindHeading;

    /// <summary>Lines that answer something outside a block, and boxes whose block is gone.</summary>
    public List<StrayLine> Strays { get; } = [];

    /// <summary>All lines outside the blocks of ours, those of other fences too.</summary>
    public List<OutsideLine> Outside { get; } = [];

    /// <summary>Numbers of the lines that name the target of the block below them: its title may be any.</summary>
    public HashSet<int> TargetLines { get; } = [];

    public IReadOnlyList<FencedBlock> Find()
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (OpeningPattern().Match(lines[i]) is not { Success: true } opening)
            {
                Note(i);
                Remember(i);
                continue;
            }

            var words = WordsOf(opening);
            var isOurs = IsOurs(words);
            var (end, damage) = EndOf(i, opening, isOurs);
            for (var inside = i + 1; !isOurs && damage is null && inside < end; inside++)
            {
                Note(inside);
            }

            if (isOurs || damage is not null)
            {
                FormSize.Check(blocks.Count + 1, FormLimits.Results, "answers");
                blocks.Add(Block(i, end, isOurs ? words : [], opening.Groups["indent"].Length, damage));
                hasBoxSinceBlock = false;
                isBehindHeading = false;
            }

            i = damage is null ? end : end - 1;
        }

        foreach (var box in boxes.Values)
        {
            ReportOrphan(box);
        }

        return blocks;
    }

    /// <summary>
    /// The line that closes a fence. One that opens a block of ours inside another fence of the same length shows that a fence was lost
    /// before it: what opened belongs to no block.
    /// </summary>
    private (int End, string? Damage) EndOf(int start, Match opening, bool isOurs)
    {
        var fence = opening.Groups["fence"].Value;
        var indent = opening.Groups["indent"].Length;
        var inner = 0; // length of a fence inside a note; 0 outside
        for (var i = start + 1; i < lines.Length; i++)
        {
            if (OpeningPattern().Match(lines[i]) is not { Success: true } next || next.Groups["fence"].Value[0] != fence[0])
            {
                continue;
            }

            var length = next.Groups["fence"].Length;
            var words = WordsOf(next);
            if (IsOurs(words) && length >= fence.Length)
            {
                return (i, isOurs
                    ? "the line that closes it is missing"
                    : "the line that opens it is missing, or a fence before the next block is never closed");
            }

            if (words.Length > 0)
            {
                inner = isOurs && inner == 0 ? length : inner;
            }
            else if (inner > 0)
            {
                inner = length >= inner ? 0 : inner;
            }
            else if (length >= fence.Length && (!isOurs || next.Groups["indent"].Length < indent + NoteIndent))
            {
                return isOurs && GoesOn(i, indent) ? (i + 1, "text follows the line that closes it") : (i, null);
            }
        }

        return (lines.Length, isOurs ? "the line that closes it is missing" : "a fence opens here and is never closed");
    }

    private static string[] WordsOf(Match opening) => opening.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOurs(string[] words) => words.Length > 0 && Kinds.Contains(words[0]);

    /// <summary>
    /// A blank line, another item or what is further to the left comes after a block. Text there was a note with a fence in it.
    /// </summary>
    private bool GoesOn(int end, int indent)
    {
        var next = end + 1 < lines.Length ? lines[end + 1] : "";
        var depth = next.Length - next.TrimStart(' ').Length;
        return next.AsSpan().Trim().Length > 0 && depth >= indent && indent > 0 && !ItemPattern().IsMatch(next);
    }

    private void Note(int line)
    {
        if (!string.IsNullOrWhiteSpace(lines[line]))
        {
            isBehindHeading |= lines[line].TrimStart().StartsWith('#');
            Outside.Add(new OutsideLine(lines[line], line, PlaceOf(line), blocks.Count - 1, isBehindHeading));
        }
    }

    /// <summary>The text of a line without the mark or number of a list and without a box.</summary>
    public static string Unlisted(string line) => TaskPattern().Match(line) is { Success: true } task
        ? task.Groups["text"].Value
        : ItemPattern().Match(line) is { Success: true } item ? line[item.Length..] : line;

    /// <summary>The last box at each depth. A new item at a depth ends what is deeper.</summary>
    private void Remember(int line)
    {
        if (TaskPattern().Match(lines[line]) is { Success: true } task && task.Groups["indent"].Length <= DeepestBox)
        {
            var indent = task.Groups["indent"].Length;
            if (boxes.Remove(indent, out var before))
            {
                ReportOrphan(before);
            }

            boxes[indent] = new TaskBox(task.Groups["mark"].Value.Trim(), task.Groups["text"].Value, PlaceOf(line), line);
            hasBoxSinceBlock = true;
        }
        else if (KeyPattern().Match(lines[line].Trim()) is { Success: true } key
            && key.Groups["key"].Value.Equals("result", StringComparison.OrdinalIgnoreCase)
            && VerdictWords.Parse(Unmarked(key.Groups["text"].Value)) is not null)
        {
            Strays.Add(new StrayLine(lines[line].Trim(), PlaceOf(line), hasBoxSinceBlock ? blocks.Count : blocks.Count - 1));
        }
    }

    /// <summary>A box of ours names a check in bold, or says that the control was verified; others are the author's own lists.</summary>
    private void ReportOrphan(TaskBox box)
    {
        if (box.Mark.Length > 0 && (box.Text.StartsWith("**", StringComparison.Ordinal) || box.Text == "Verified"))
        {
            Strays.Add(new StrayLine($"[{box.Mark}] {box.Text}", box.Place, -1));
        }
    }

    /// <summary>A block stands two columns or more inside its item. Each box is used once.</summary>
    private string? MarkAt(int indent, string[] words)
    {
        var depth = boxes.Keys.Where(depth => depth < indent).DefaultIfEmpty(-1).Max();
        if (depth < 0 || !boxes.Remove(depth, out var box))
        {
            return null;
        }

        if (words is ["answer", var key, ..] && key.Split('/').Length > 2 && !box.Text.StartsWith("**", StringComparison.Ordinal))
        {
            TargetLines.Add(box.Line);
        }

        return box.Mark;
    }

    private FencedBlock Block(int start, int end, string[] words, int indent, string? damage)
    {
        var (texts, twice, loose) = Read(
            start + 1, end, indent, words is ["answer", ..], words is ["answer", _, var kind, ..] && kind is not ("verdict" or "tick"));
        return new FencedBlock(words, texts, MarkAt(indent, words), PlaceOf(start))
        {
            Damage = damage ?? (twice is null ? null : $"it has `{twice}:` twice, with different texts"),
            Loose = loose,
            Opening = lines[start].Trim().Trim('`', '~').Trim(),
        };
    }

    /// <summary>
    /// A line of a note that looks like a key of its own is one only where it is known; else nothing of the note would be safe.
    /// </summary>
    private (Dictionary<string, string> Texts, string? Twice, string? Loose) Read(
        int start, int end, int indent, bool isAnswer, bool hasValue)
    {
        var texts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var loose = new StringBuilder();
        var current = loose;
        string? twice = null;
        for (var i = start; i < end; i++)
        {
            var line = Outdent(lines[i], indent);
            if (KeyPattern().Match(line) is { Success: true } match && KeyOf(match, isAnswer, hasValue) is { } key)
            {
                var text = Ended(match.Groups["text"].Value, match.Groups["mark"].Value);
                if (!texts.TryGetValue(key, out var known) || string.IsNullOrWhiteSpace(known.ToString()))
                {
                    current = texts[key] = new StringBuilder(text);
                    continue;
                }

                twice ??= string.IsNullOrWhiteSpace(text) || text.Trim() == known.ToString().Trim() ? null : key;
                current = new StringBuilder();
            }
            else
            {
                current.Append(current.Length == 0 && ReferenceEquals(current, loose) ? "" : "\n").Append(Outdent(line, NoteIndent));
            }
        }

        var read = texts.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return (read, twice, FormText.Clean(loose.ToString()));
    }

    /// <summary>The key of a line as blocks write it; null for a line that is no key of an answer.</summary>
    /// <param name="hasValue">The check asks for a value, which may have a verdict beside it.</param>
    private static string? KeyOf(Match match, bool isAnswer, bool hasValue)
    {
        var key = match.Groups["key"].Value;
        var lower = key.ToLowerInvariant();
        return !isAnswer ? key : AnswerKeys.Contains(lower) || (hasValue && lower == "value") ? lower : null;
    }

    /// <summary>The text behind a key in bold, which may take the end of the bold with it.</summary>
    private static string Ended(string text, string mark) =>
        mark.Length > 0 && text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..].TrimStart(' ') : text;

    /// <summary>A word without the marks that make it bold or code.</summary>
    public static string Unmarked(string text) => text.Trim().Trim('*', '_', '`').Trim();

    private SourceSpan PlaceOf(int line) => source.Span(source.OffsetAt(new TextPosition(line + 1, 1)), source.Line(line + 1).Length);

    /// <summary>Tabs at the beginning count up to the next fourth column, as Markdown has it.</summary>
    private static string WithoutTabs(string line)
    {
        const int TabStop = 4;
        var blanks = line.Length - line.AsSpan().TrimStart(" \t").Length;
        if (line.AsSpan(0, blanks).IndexOf('\t') < 0)
        {
            return line;
        }

        var columns = 0;
        foreach (var blank in line.AsSpan(0, blanks))
        {
            columns = blank == '\t' ? columns + TabStop - (columns % TabStop) : columns + 1;
        }

        return new string(' ', columns) + line[blanks..];
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

    [GeneratedRegex(@"^(?<indent> *)(?<fence>`{3,}|~{3,})(?<info>[^`]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex(
        @"^(?<indent> *)(?:[-*+]|[0-9]{1,9}[.)])[ \t]{1,4}\[(?<mark>[^\[\]]{0,3})\](?:[ \t]+(?<text>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TaskPattern();

    [GeneratedRegex(@"^ *(?:[-*+]|[0-9]{1,9}[.)])[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(
        @"^(?:[-*+] )?(?<mark>\*\*|__|\*|_|`)?(?<key>[A-Za-z0-9][A-Za-z0-9._-]*?)(?:\k<mark>)? ?: ?(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex KeyPattern();

    private sealed record TaskBox(string Mark, string Text, SourceSpan Place, int Line);
}

/// <summary>A line that says something about a check, and is outside every block.</summary>
/// <param name="Block">Index of the block of the same item; -1 where there is none.</param>
internal sealed record StrayLine(string Text, SourceSpan Place, int Block);
