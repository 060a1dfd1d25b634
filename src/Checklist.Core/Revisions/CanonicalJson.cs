using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>
/// Collects the members of a map. Empty members are left out, so that a field added to the format later changes no old digest.
/// </summary>
public sealed class CanonicalJson
{
    private readonly List<KeyValuePair<string, FieldValue>> members = [];

    public CanonicalJson Add(string name, string? text) => AddValue(name, string.IsNullOrEmpty(text) ? null : new FieldText(text));

    public CanonicalJson Add(string name, bool value) => AddValue(name, value ? new FieldFlag(true) : null);

    public CanonicalJson Add(string name, IReadOnlyList<string> texts) =>
        AddList(name, texts.ConvertAll<string, FieldValue>(static text => new FieldText(text)));

    public CanonicalJson Add(string name, CanonicalJson? value) => AddValue(name, value is { members.Count: > 0 } ? value.ToMap() : null);

    public CanonicalJson Add(string name, IReadOnlyList<CanonicalJson> values) =>
        AddList(name, values.ConvertAll<CanonicalJson, FieldValue>(static value => value.ToMap()));

    private CanonicalJson AddList(string name, IReadOnlyList<FieldValue> values) =>
        AddValue(name, values.Count == 0 ? null : new FieldList(values));

    public CanonicalJson AddValue(string name, FieldValue? value)
    {
        if (value is not null)
        {
            members.Add(new(name, value));
        }

        return this;
    }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Digest() => CanonicalBytes.Digest(ToMap());

    internal string Digest(Func<FieldValue, byte[]?> known) => CanonicalBytes.Digest(ToMap(), known);

    public FieldMap ToMap() => new(members);
}
