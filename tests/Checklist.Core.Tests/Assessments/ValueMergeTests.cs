using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class ValueMergeTests
{
    [Fact]
    public void A_value_that_nobody_had_is_taken() =>
        Assert.Equal([("owner", null, "Ann")], Taken(Merge([], [("owner", "Ann")], [("owner", "Ann")])));

    [Fact]
    public void A_value_that_is_there_already_is_no_news() => Assert.Empty(Merge([("owner", "Ann")], [("owner", "Ann")]));

    [Fact]
    public void Another_value_does_not_take_the_place_of_one_that_is_there()
    {
        var merged = Assert.Single(Merge([("owner", "Ann")], [("owner", "Ann")], [("owner", "Bob")]));
        Assert.Equal(("owner", "Ann", null), (merged.Id, merged.Held, merged.Value));
        Assert.Equal([("Bob", "1")], merged.Others);
    }

    [Fact]
    public void Two_values_for_one_that_nobody_had_are_both_told_once()
    {
        var merged = Assert.Single(Merge([], [("owner", "Ann")], [("owner", "Bob")], [("owner", "Ann")]));
        Assert.Null(merged.Value);
        Assert.Equal([("Ann", "0"), ("Bob", "1")], merged.Others);
    }

    [Fact]
    public void The_last_file_decides_when_that_was_asked_for()
    {
        var merged = Assert.Single(Merge(AnswerPreference.File, [("owner", "Ann")], [("owner", "Cid")], [("owner", "Bob")]));
        Assert.Equal(("Ann", "Bob"), (merged.Held, merged.Value));
        Assert.Empty(merged.Others);
    }

    [Fact]
    public void The_last_file_that_says_what_is_there_changes_nothing() =>
        Assert.Empty(Merge(AnswerPreference.File, [("owner", "Ann")], [("owner", "Bob")], [("owner", "Ann")]));

    [Fact]
    public void Parameters_come_in_the_order_of_their_ids() =>
        Assert.Equal(["b", "c", "d"], Merge([], [("d", "1"), ("b", "1")], [("c", "1")]).Select(value => value.Id));

    private static IReadOnlyList<MergedValue> Merge((string, string)[] held, params (string, string)[][] files) =>
        Merge(AnswerPreference.None, held, files);

    private static IReadOnlyList<MergedValue> Merge(
        AnswerPreference prefer, (string Id, string Value)[] held, params (string Id, string Value)[][] files) =>
        ValueMerge.Merge(Values(held), [.. files.Select((values, index) => new IncomingValues($"{index}", Values(values)))], prefer);

    private static Dictionary<string, string> Values((string Id, string Value)[] pairs) =>
        pairs.ToDictionary(pair => pair.Id, pair => pair.Value, StringComparer.Ordinal);

    private static IEnumerable<(string, string?, string?)> Taken(IReadOnlyList<MergedValue> merged) =>
        merged.Select(value => (value.Id, value.Held, value.Value));
}
