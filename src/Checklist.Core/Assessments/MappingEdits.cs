using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>Changes entries of a YAML file where they stand. Comments, order and keys that nobody asked about stay as they are.</summary>
internal sealed class MappingEdits(SourceText source)
{
    private readonly List<TextEdit> edits = [];
    private readonly string newLine = source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>In the order in which they have to be put in where several are at one place.</summary>
    public IReadOnlyList<TextEdit> Edits => edits;

    /// <summary>Gives a mapping these fields: changes, adds and removes keys among <paramref name="keys"/> and touches no others.</summary>
    public void SetFields(YamlMapping mapping, IReadOnlyList<EntryField> fields, IReadOnlyList<string> keys)
    {
        var last = mapping.Entries[^1];
        foreach (var key in keys)
        {
            var field = fields.FirstOrDefault(candidate => candidate.Key == key);
            var entry = mapping.Find(key);
            if (field is null && entry is not null)
            {
                RemoveEntry(mapping, entry);
            }
            else if (field is not null && entry is not null)
            {
                SetValue(mapping, entry, field);
            }
            else if (field is not null)
            {
                AddEntry(mapping, last, field);
            }
        }
    }

    /// <summary>Adds items at the end of a list of the file's root; makes the list where there is none.</summary>
    public void Append(YamlMapping root, string key, IReadOnlyList<IReadOnlyList<EntryField>> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var entry = root.Find(key);
        if (entry?.Value is YamlSequence { Items: [.., var last] } list)
        {
            AppendAfter(list, last, items);
            return;
        }

        var block = newLine + string.Join(newLine, items.Select(item => new EntryText(newLine).Item(item, 2)));
        var value = IsFlow(root) ? $" [{newLine}    {string.Join($",{newLine}    ", items.Select(EntryText.Flow))}{newLine}  ]" : block;
        AddValue(root, entry, key, value);
    }

    /// <summary>Sets keys of a mapping that the file's root holds; makes the mapping where there is none.</summary>
    public void SetEntries(YamlMapping root, string key, IReadOnlyList<EntryField> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        var entry = root.Find(key);
        if (entry?.Value is YamlMapping { Entries.Count: > 0 } mapping)
        {
            SetFields(mapping, fields, [.. fields.Select(field => field.Key)]);
            return;
        }

        var value = IsFlow(root)
            ? " " + EntryText.Flow(fields)
            : string.Concat(fields.Select(field => $"{newLine}  {field.KeyText}: {field.Block(4, newLine)}"));
        AddValue(root, entry, key, value);
    }

    /// <summary>Adds items behind one item of a list.</summary>
    public void AppendAfter(YamlSequence list, YamlNode item, IReadOnlyList<IReadOnlyList<EntryField>> items)
    {
        if (IsFlow(list))
        {
            edits.Add(new TextEdit(
                source.Span(EndOf(item), 0), string.Concat(items.Select(fields => $",{newLine}    {EntryText.Flow(fields)}"))));
            return;
        }

        var indentation = ColumnOfDash(item) - 1;
        var text = string.Concat(items.Select(fields => newLine + new EntryText(newLine).Item(fields, indentation)));
        edits.Add(new TextEdit(source.Span(EndOfLine(EndOf(item)), 0), text));
    }

    /// <summary>Puts another value in the place of one that is written on one line.</summary>
    public void Replace(YamlNode node, string flow) => edits.Add(new TextEdit(FromTo(node.Span.Offset, EndOf(node)), flow));

    /// <summary>Removes an item of a list that keeps others.</summary>
    public void RemoveItem(YamlSequence list, YamlNode item)
    {
        if (!IsFlow(list))
        {
            var dash = source.OffsetAt(new TextPosition(source.PositionAt(item.Span.Offset).Line, 1));
            edits.Add(new TextEdit(FromTo(dash, StartOfNextLine(EndOf(item))), ""));
            return;
        }

        var index = list.Items.ToList().IndexOf(item);
        edits.Add(new TextEdit(
            index > 0 ? FromTo(EndOf(list.Items[index - 1]), EndOf(item)) : FromTo(item.Span.Offset, list.Items[1].Span.Offset), ""));
    }

    /// <summary>Writes a value under a key, or takes the place of what is there.</summary>
    /// <param name="entry">The key where it stands without a value of use; null where it does not stand.</param>
    private void AddValue(YamlMapping root, YamlEntry? entry, string key, string value)
    {
        if (entry is not null)
        {
            edits.Add(new TextEdit(FromKeyToEnd(entry), ":" + value));
            return;
        }

        var lastEntry = root.Entries[^1];
        var addition = IsFlow(root) ? $",{newLine}  \"{key}\":{value}" : $"{newLine}{key}:{value}";
        edits.Add(new TextEdit(source.Span(IsFlow(root) ? EndOf(lastEntry.Value) : EndOfLine(EndOf(lastEntry.Value)), 0), addition));
    }

    private void SetValue(YamlMapping mapping, YamlEntry entry, EntryField field)
    {
        var text = IsFlow(mapping) ? field.Flow : field.Block(entry.Key.Span.Start.Column + 1, newLine);
        edits.Add(new TextEdit(FromKeyToEnd(entry), $": {text}"));
    }

    private void AddEntry(YamlMapping mapping, YamlEntry last, EntryField field)
    {
        if (IsFlow(mapping))
        {
            var key = IsJson(mapping) ? YamlText.Quote(field.Key) : field.KeyText;
            edits.Add(new TextEdit(source.Span(EndOf(last.Value), 0), $", {key}: {field.Flow}"));
            return;
        }

        var column = mapping.Entries[0].Key.Span.Start.Column;
        var text = $"{newLine}{new string(' ', column - 1)}{field.KeyText}: {field.Block(column + 1, newLine)}";
        edits.Add(new TextEdit(source.Span(EndOfLine(EndOf(last.Value)), 0), text));
    }

    private void RemoveEntry(YamlMapping mapping, YamlEntry entry)
    {
        var index = mapping.Entries.ToList().IndexOf(entry); // never the first: that names the control
        var previous = EndOf(mapping.Entries[index - 1].Value);
        edits.Add(IsFlow(mapping)
            ? new TextEdit(FromTo(previous, EndOf(entry.Value)), "")
            : new TextEdit(FromTo(EndOfLine(previous), EndOfLine(EndOf(entry.Value))), ""));
    }

    private SourceSpan FromKeyToEnd(YamlEntry entry) =>
        FromTo(entry.Key.Span.EndOffset, Math.Max(EndOf(entry.Value), entry.Key.Span.EndOffset + 1));

    private SourceSpan FromTo(int start, int end) => source.Span(start, end - start);

    /// <summary>Behind the last visible character: a block text reaches over the line end to the next key.</summary>
    private int EndOf(YamlNode node)
    {
        var end = node.Span.EndOffset;
        while (end > node.Span.Offset && source.Content[end - 1] is ' ' or '\t' or '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    private int EndOfLine(int offset)
    {
        var end = source.Content.AsSpan(offset).IndexOfAny('\r', '\n');
        return end < 0 ? source.Content.Length : offset + end;
    }

    private int StartOfNextLine(int offset)
    {
        var end = source.Content.IndexOf('\n', EndOfLine(offset));
        return end < 0 ? source.Content.Length : end + 1;
    }

    private int ColumnOfDash(YamlNode item)
    {
        var dash = source.Content.LastIndexOf('-', item.Span.Offset - 1, item.Span.Offset);
        return source.PositionAt(dash).Column;
    }

    private bool IsFlow(YamlNode node) => node.Span.Offset < source.Content.Length && source.Content[node.Span.Offset] is '{' or '[';

    private bool IsJson(YamlMapping mapping) => source.Content[mapping.Entries[0].Key.Span.Offset] == '"';
}
