using System.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>A node of a YAML file with its true place: a collection reaches from its first to its last child.</summary>
public abstract class YamlNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

/// <summary>A single value.</summary>
[DebuggerDisplay("{Value} at {Span}")]
public sealed class YamlScalar(SourcedText text, bool isPlain) : YamlNode(text.Span)
{
    /// <summary>What is read as the value; where characters that nobody sees were reported, the text without them.</summary>
    public SourcedText Text { get; private set; } = text;

    public string Value => Text.Value;

    /// <summary>Written without quotes, so that it may be a number, a truth value or nothing.</summary>
    public bool IsPlain { get; } = isPlain;

    public bool IsNull => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>After the finding: it was meant without them, and nothing else that is said of the value is about them.</summary>
    internal void ReadWithoutHidden() => Text = new SourcedText(HiddenCharacters.Without(Text.Value), Text.Span, Text.Form);
}

/// <summary>A list in the order it was written.</summary>
[DebuggerDisplay("{Items.Count} items at {Span}")]
public sealed class YamlSequence(SourceSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}

/// <summary>A mapping in the order it was written. Keys are unique: the reader reported the others.</summary>
[DebuggerDisplay("{Entries.Count} keys at {Span}")]
public sealed class YamlMapping(SourceSpan span, IReadOnlyList<YamlEntry> entries) : YamlNode(span)
{
    private readonly YamlEntry[] array = [.. entries]; // looked through for every key that a reader knows, without an enumerator for each

    public IReadOnlyList<YamlEntry> Entries => array;

    public YamlEntry? Find(string key)
    {
        foreach (var entry in array)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }

    public YamlNode? this[string key] => Find(key)?.Value;
}

/// <summary>One key of a mapping with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
