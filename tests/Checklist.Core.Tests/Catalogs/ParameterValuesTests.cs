using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Catalogs;

public class ParameterValuesTests
{
    [Theory]
    [InlineData("P14D", "14 days")]
    [InlineData("P1D", "1 day")]
    [InlineData("PT8H", "8 hours")]
    [InlineData("P1Y6M", "1 year and 6 months")]
    [InlineData("P1Y2M3DT4H5M6S", "1 year, 2 months, 3 days, 4 hours, 5 minutes and 6 seconds")]
    [InlineData("P2W", "2 weeks")]
    public void A_duration_is_printed_in_words(string value, string words) =>
        Assert.Equal(words, ParameterDuration.Parse(value)?.In(Words.English));

    [Theory]
    [InlineData("14 days")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1H")]
    [InlineData("P1D\n")]
    [InlineData("P-1D")]
    [InlineData("P12345678D")]
    public void What_ISO_8601_does_not_write_is_no_duration(string value) => Assert.Null(ParameterDuration.Parse(value));

    [Theory]
    [InlineData("type: duration, default: P1M, max: P29D", "CHK3010")]
    [InlineData("type: duration, default: PT48H, min: P2D, max: P2D", "")]
    [InlineData("type: date, default: 2026-01-01, min: 2026-02-01", "CHK3010")]
    [InlineData("type: date, default: 2026-03-01, min: 2026-02-01", "")]
    [InlineData("type: integer, default: 4, min: many", "CHK3010")]
    [InlineData("type: string, default: a, max: b", "CHK3010")]
    [InlineData("type: list, default: [a, c], choices: [a, b, c]", "")]
    [InlineData("type: list, default: [a, d], choices: [a, b, c]", "CHK3010")]
    [InlineData("type: list, default: 'a, b', pattern: '[a-z]'", "")]
    [InlineData("type: list, default: [a, bb], pattern: '[a-z]'", "CHK3010")]
    [InlineData("type: integer, recommended: 99, max: 60", "CHK3010")]
    [InlineData("type: integer, max: 60, values: [{ level: high, value: 99 }]", "CHK3010")]
    [InlineData("type: integer, max: 60, values: [{ level: hihg, value: 9 }]", "CHK3002")]
    public void A_value_is_one_that_the_parameter_allows(string keys, string code) =>
        Assert.Equal(code, string.Join(' ', Findings.Codes(Catalog(keys))));

    [Theory]
    [InlineData("type: duration, default: soon", "has the default `soon`, which is not a duration such as `P14D`")]
    [InlineData("type: number, default: 1.5", "")]
    [InlineData("type: integer, default: 7.0, min: 7, max: 7", "")]
    [InlineData("type: date, default: 2026-01-31, max: 2026-01-30", "has the default `2026-01-31`, which is out of its range")]
    [InlineData(
        "type: list, default: [a, d], choices: [a, b]", "has the default `a, d`, which has an entry that is not one of its choices")]
    [InlineData("type: list, default: [ab, c], pattern: '[a-c]'", "has the default `ab, c`, which does not match its pattern")]
    [InlineData("type: string, default: 'ab, c', pattern: '[a-c, ]+'", "")]
    [InlineData("type: integer, recommended: 61, max: 60", "has the recommended value `61`, which is out of its range")]
    [InlineData(
        "type: integer, max: 60, values: [{ level: high, value: 99 }]",
        "has for the level `high` the value `99`, which is out of its range")]
    [InlineData("type: integer, default: 5, max: soon", "has `max` `soon`, which is not a number")]
    [InlineData("type: duration, min: P2D, max: P1D", "has a smallest value above its largest")]
    [InlineData("type: integer, default: 99, max: 60, pattern: '[a-z]+'", "has the default `99`, which is out of its range")]
    public void What_is_wrong_is_said_in_a_sentence(string keys, string problem)
    {
        var messages = Findings.In(MemorySources.Of(Catalog(keys))).Sorted().Select(finding => finding.Message);
        Assert.Equal(problem.Length == 0 ? [] : [$"the parameter `a` {problem}"], messages);
    }

    [Theory]
    [InlineData("P1Y", 365 * 86_400)]
    [InlineData("P1M", 30 * 86_400)]
    [InlineData("P1W", 7 * 86_400)]
    [InlineData("P1DT1H1M1S", 86_400 + 3_600 + 60 + 1)]
    public void A_duration_has_a_length_in_seconds(string value, int seconds) =>
        Assert.Equal(seconds, ParameterDuration.Parse(value)?.Length);

    [Theory]
    [InlineData(ParameterType.Integer, "12", 12.0)]
    [InlineData(ParameterType.Number, "-1.5", -1.5)]
    [InlineData(ParameterType.Duration, "PT2M", 120.0)]
    [InlineData(ParameterType.Date, "0001-01-02", 1.0)]
    [InlineData(ParameterType.Integer, "1,000", null)]
    [InlineData(ParameterType.Date, "2026-1-2", null)]
    [InlineData(ParameterType.String, "12", null)]
    public void Values_of_some_types_have_an_order(ParameterType type, string value, double? rank) =>
        Assert.Equal((decimal?)rank, ParameterValues.Rank(type, value));

    private static string Catalog(string keys) =>
        Some.Catalog("levels: [{ id: high }]\nsummary: 'With {{ a }}.'\nparameters: [{ id: a, " + keys + " }]");
}
