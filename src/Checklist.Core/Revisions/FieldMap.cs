namespace Checklist.Core.Revisions;

/// <summary>Values under names, in ordinal order of the names.</summary>
public sealed class FieldMap : FieldValue
{
    public static readonly FieldMap Empty = new([]);

    private readonly SortedDictionary<string, FieldValue> members;

    public FieldMap(IEnumerable<KeyValuePair<string, FieldValue>> members, int offset = 0)
        : base(offset)
    {
        this.members = new SortedDictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var (key, value) in members)
        {
            this.members.Add(key, value);
        }
    }

    public IReadOnlyCollection<KeyValuePair<string, FieldValue>> Members => members;

    public bool IsEmpty => members.Count == 0;

    public FieldValue? this[string key] => members.GetValueOrDefault(key);

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
