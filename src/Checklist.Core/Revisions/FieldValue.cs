namespace Checklist.Core.Revisions;

/// <summary>A recorded value: a text, a flag, a list, or a map of these. All that canonical JSON has.</summary>
/// <param name="offset">Where it starts in the file it was read from, in UTF-8 bytes; 0 for a value that was built.</param>
public abstract class FieldValue(int offset)
{
    public int Offset { get; } = offset;
}

/// <summary>A recorded text: a line or code; prose is a <see cref="FieldProse"/>.</summary>
public class FieldText(string value, int offset = 0) : FieldValue(offset)
{
    public virtual string Value { get; } = value;
}

/// <summary>
/// A recorded prose text: the tree that the text was read as. Digests cover the tree, so no other form of the text is kept.
/// </summary>
/// <param name="tree">The blocks as canonical JSON, as <see cref="ProseTreeWriter"/> writes them.</param>
public sealed class FieldProse(string tree, int offset = 0) : FieldText("", offset)
{
    private string? words;

    public string Tree { get; } = tree;

    /// <summary>
    /// The text with few marks of Markdown, for comparing word by word. Made on first use: most texts are never compared.
    /// </summary>
    public override string Value => words ??= ProseTreeWords.Of(ProseTreeReader.Read(Tree));
}

/// <summary>A recorded yes or no.</summary>
public sealed class FieldFlag(bool value, int offset = 0) : FieldValue(offset)
{
    public bool Value { get; } = value;
}

/// <summary>A whole number: only what is hashed has one, the number of its form. No file holds any.</summary>
internal sealed class FieldNumber(int value) : FieldValue(0)
{
    public int Value { get; } = value;
}

/// <summary>A recorded list.</summary>
public sealed class FieldList(IReadOnlyList<FieldValue> items, int offset = 0) : FieldValue(offset)
{
    public IReadOnlyList<FieldValue> Items { get; } = items;
}

/// <summary>Values under names, in ordinal order of the names.</summary>
public sealed class FieldMap : FieldValue
{
    public static readonly FieldMap Empty = new([]);

    private readonly KeyValuePair<string, FieldValue>[] members; // sorted; a tree of them takes five times the memory

    /// <summary>The members in any order.</summary>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public FieldMap(IEnumerable<KeyValuePair<string, FieldValue>> members, int offset = 0)
        : base(offset)
    {
        this.members = [.. members];
        Array.Sort(this.members, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (var i = 1; i < this.members.Length; i++)
        {
            if (this.members[i].Key == this.members[i - 1].Key)
            {
                throw new ArgumentException($"`{this.members[i].Key}` is there twice", nameof(members));
            }
        }
    }

    public IReadOnlyCollection<KeyValuePair<string, FieldValue>> Members => members;

    public bool IsEmpty => members.Length == 0;

    public FieldValue? this[string key]
    {
        get
        {
            var (first, end) = (0, members.Length);
            while (first < end)
            {
                var middle = (first + end) / 2;
                var order = string.CompareOrdinal(members[middle].Key, key);
                if (order == 0)
                {
                    return members[middle].Value;
                }

                (first, end) = order < 0 ? (middle + 1, end) : (first, middle);
            }

            return null;
        }
    }

    /// <summary>The text under a name; null where there is none or something else.</summary>
    public string? Text(string key) => (this[key] as FieldText)?.Value;

    public FieldMap? Map(string key) => this[key] as FieldMap;

    /// <summary>The texts of a list; empty where there is none.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).OfType<FieldText>().Select(text => text.Value)];

    /// <summary>The maps of a list; empty where there is none.</summary>
    public IReadOnlyList<FieldMap> Maps(string key) => [.. Items(key).OfType<FieldMap>()];

    public FieldMap With(string key, FieldValue? value)
    {
        var others = members.Where(member => member.Key != key);
        return new FieldMap(value is null ? others : others.Append(KeyValuePair.Create(key, value)), Offset);
    }

    private IReadOnlyList<FieldValue> Items(string key) => (this[key] as FieldList)?.Items ?? [];
}
