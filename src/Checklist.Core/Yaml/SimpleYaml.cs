using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>
/// Reads the YAML that people and this program write most: block mappings and lists, texts of all kinds, brackets on one line. It makes
/// the nodes that <see cref="YamlReader"/> makes of what the library says, in a tenth of the time. Where a text has anything else in it, or
/// anything wrong, it gives up, and the library reads it from the start and says what is wrong.
/// </summary>
/// <param name="taker">Gets the items of a list of the root while they are read, which are not kept then; null for none.</param>
internal sealed class SimpleYaml(SourceText source, ItemTaker? taker)
{
    private readonly string text = source.Content;
    private readonly SimpleScalars scalars = new(source);
    private SimpleLine line;
    private int depth;

    /// <summary>The root mapping, or null for a text that is not simple: what was taken of it by then counts for nothing.</summary>
    public static YamlMapping? Read(SourceText source, ItemTaker? taker = null) =>
        SimpleScalars.MayHold(source.Content) ? new SimpleYaml(source, taker).ReadRoot() : null;

    private YamlMapping? ReadRoot()
    {
        line = SimpleLine.From(text, 0);
        var root = line.Column == 0 ? ReadMapping(0, line.Start) : null;
        return line.IsEnd ? root : null;
    }

    /// <summary>Reads a mapping whose first key is at an offset of this line, and leaves the line behind it.</summary>
    private YamlMapping? ReadMapping(int column, int start)
    {
        if (depth == Limits.Nesting)
        {
            return null;
        }

        depth++;
        var entries = new List<YamlEntry>();
        var keys = new KeyLookUp(entries);
        var at = start;
        do
        {
            var key = scalars.Key(at, line);
            var value = key is null || keys.Find(key.Value) is not null ? null : ReadValue(key, column);
            if (value is null)
            {
                return null;
            }

            entries.Add(new YamlEntry(key!, value));
            at = line.Start;
        }
        while (line.Column == column);
        depth--;
        return line.Column > column ? null : new YamlMapping(Span(start, entries[^1].Value.Span.EndOffset), entries);
    }

    private YamlNode? ReadValue(YamlScalar key, int column)
    {
        var at = line.SkipSpaces(key.Span.EndOffset + 1);
        if (!line.IsDone(at))
        {
            return ReadOnLine(at, column);
        }

        line = line.Next;
        var take = depth == 1 && taker?.Key == key.Value ? taker.Take : null;
        if (line.Column > column || (line.Column == column && line.IsItem))
        {
            return line.IsItem ? ReadSequence(line.Column, take) : ReadMapping(line.Column, line.Start);
        }

        return null;
    }

    private YamlSequence? ReadSequence(int column, Action<YamlNode>? take)
    {
        if (depth == Limits.Nesting)
        {
            return null;
        }

        depth++;
        var (start, end) = (line.Start, line.Start);
        var items = new List<YamlNode>();
        while (line.Column == column && line.IsItem)
        {
            var at = line.SkipSpaces(line.Start + 1);
            var item = line.IsDone(at) ? null : scalars.Key(at, line) is null ? ReadOnLine(at, column) : ReadMapping(at - line.Offset, at);
            if (item is null)
            {
                return null;
            }

            end = item.Span.EndOffset;
            if (take is null)
            {
                items.Add(item);
            }

            take?.Invoke(item);
        }

        depth--;
        return line.Column > column ? null : new YamlSequence(Span(start, end), items);
    }

    /// <summary>Reads a value that starts on this line and leaves the line behind it.</summary>
    private YamlNode? ReadOnLine(int at, int column)
    {
        if (text[at] is '|' or '>')
        {
            return scalars.Block(at, ref line, column);
        }

        var end = at;
        var node = text[at] is '[' or '{' ? ReadBrackets(ref end) : scalars.Text(ref end, ref line, column);
        if (node is null || !line.IsDone(end))
        {
            return null;
        }

        line = line.Next;
        return node;
    }

    /// <summary>Reads a list or mapping in brackets that ends on this line.</summary>
    /// <param name="at">Where it starts; afterwards, behind it.</param>
    private YamlNode? ReadBrackets(ref int at)
    {
        if (depth == Limits.Nesting)
        {
            return null;
        }

        depth++;
        var start = at;
        var isMapping = text[at] == '{';
        var closing = isMapping ? '}' : ']';
        var entries = new List<YamlEntry>();
        var items = new List<YamlNode>();
        at = line.SkipSpaces(at + 1);
        while (line.CharAt(at) != closing)
        {
            if (entries.Count + items.Count > 0)
            {
                at = line.CharAt(at) == ',' ? line.SkipSpaces(at + 1) : line.End;
            }

            if (!(isMapping ? ReadEntry(entries, ref at) : ReadItem(items, ref at)))
            {
                return null;
            }

            at = line.SkipSpaces(at);
        }

        depth--;
        at++;
        return isMapping ? new YamlMapping(Span(start, at), entries) : new YamlSequence(Span(start, at), items);
    }

    private bool ReadEntry(List<YamlEntry> entries, ref int at)
    {
        if (scalars.InBrackets(ref at, line) is not { } key || line.CharAt(at) != ':' || line.CharAt(at + 1) != ' '
            || new KeyLookUp(entries).Find(key.Value) is not null)
        {
            return false;
        }

        at = line.SkipSpaces(at + 1);
        if (ReadInBrackets(ref at) is not { } value)
        {
            return false;
        }

        entries.Add(new YamlEntry(key, value));
        return true;
    }

    private bool ReadItem(List<YamlNode> items, ref int at)
    {
        if (ReadInBrackets(ref at) is not { } item)
        {
            return false;
        }

        items.Add(item);
        return true;
    }

    private YamlNode? ReadInBrackets(ref int at) =>
        line.CharAt(at) is '[' or '{' ? ReadBrackets(ref at) : scalars.InBrackets(ref at, line);

    private SourceSpan Span(int start, int end) => source.Span(start, end - start);
}

/// <summary>Gets the items of a list that the root of a file has, one by one while the file is read, so that nobody keeps them.</summary>
/// <param name="Key">Of the list in the root.</param>
internal sealed record ItemTaker(string Key, Action<YamlNode> Take);
