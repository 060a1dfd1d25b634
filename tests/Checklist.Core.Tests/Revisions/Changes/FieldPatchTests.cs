using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;
using CsCheck;

namespace Checklist.Core.Tests.Revisions.Changes;

public class FieldPatchTests
{
    /// <summary>A law of every comparison; the count of pairs is small here and ten thousand where the environment asks for it.</summary>
    private static readonly int Pairs = Environment.GetEnvironmentVariable("CHECKLIST_PAIRS") is { Length: > 0 } count
        ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)
        : 500;

    private static readonly Gen<FieldValue> Leaf = Gen.OneOf(
        Pick.From("a", "b", "a  b", "a\nb", "").Select(FieldValue (text) => new FieldText(text)),
        Gen.Bool.Select(FieldValue (flag) => new FieldFlag(flag)),
        Pick.From("x", "y", "z").List[0, 3].Select(FieldValue (items) => new FieldList([.. items.Select(item => new FieldText(item))])));

    private static readonly Gen<FieldValue> Entries = Gen.Shuffle(
        "pqrst".ToCharArray(), 0, 5).SelectMany(ids => Leaf.Array[ids.Length].Select(FieldValue (leaves) =>
        new FieldList(
            [.. ids.Zip(
                leaves, (id, leaf) => new FieldMap(
                    [KeyValuePair.Create<string, FieldValue>("id", new FieldText(id.ToString())), KeyValuePair.Create("value", leaf)]))])));

    private static readonly Gen<FieldMap> Map = MapOf(
        Gen.OneOf(Leaf, Entries, MapOf(Gen.OneOf(Leaf, Entries)).Select(FieldValue (map) => map)));

    [Fact]
    public void Applied_to_the_old_record_the_changes_give_the_new_one() => Gen.Select(Map, Map).Sample(
        (old, current) => Assert.Equal(Canonical(current), Canonical(FieldPatch.Apply(old, FieldComparer.Compare(old, current)))),
        iter: Pairs);

    [Fact]
    public void Every_value_is_reported_once_and_never_with_one_around_it() => Gen.Select(Map, Map).Sample(
        (old, current) =>
        {
            var names = FieldComparer.Compare(old, current).Where(change => !change.IsOrder).Select(change => change.Name + ".")
                .Order(StringComparer.Ordinal).ToList();
            Assert.Equal(names.Distinct(), names);
            Assert.All(names.Zip(names.Skip(1)), pair => Assert.False(pair.Second.StartsWith(pair.First, StringComparison.Ordinal)));
        },
        iter: Pairs);

    [Fact]
    public void The_same_record_has_no_changes() =>
        Map.Sample(map => Assert.Empty(FieldComparer.Compare(map, new FieldMap(map.Members.Reverse()))), iter: Pairs);

    private static Gen<FieldMap> MapOf(Gen<FieldValue> value) => Gen.Shuffle(new[] { "one", "two", "statement", "four" }, 0, 4)
        .SelectMany(keys => value.Array[keys.Length].Select(values => new FieldMap(keys.Zip(values, KeyValuePair.Create))));

    private static string Canonical(FieldMap map) => System.Text.Encoding.UTF8.GetString(CanonicalBytes.Of(map));
}
