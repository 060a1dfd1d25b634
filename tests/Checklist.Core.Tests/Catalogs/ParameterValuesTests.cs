using Checklist.Core.Catalogs;
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
    public void A_duration_is_printed_in_words(string value, string words) => Assert.Equal(words, ParameterDuration.Parse(value)?.Words);

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
        Assert.Equal(code, string.Join(' ', Findings.Codes(Some.Catalog("levels: [{ id: high }]\nparameters: [{ id: a, " + keys + " }]"))));
}
