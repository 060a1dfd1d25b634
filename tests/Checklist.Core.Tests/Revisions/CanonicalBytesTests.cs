using System.Text;
using Checklist.Core.Revisions;

namespace Checklist.Core.Tests.Revisions;

public class CanonicalBytesTests
{
    /// <summary>The escapes of RFC 8785: the seven short ones, four digits for other control characters, nothing else.</summary>
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("a \"b\" \\c", "\"a \\\"b\\\" \\\\c\"")]
    [InlineData("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"")]
    [InlineData("\u0000\u001f \u007f", "\"\\u0000\\u001f \u007f\"")]
    [InlineData("ü / 😀 <&>\u2028", "\"ü / 😀 <&>\u2028\"")]
    public void A_text_has_only_the_escapes_that_JSON_demands(string text, string json) => Assert.Equal(json, Json(new FieldText(text)));

    [Fact]
    public void Names_stand_in_order_and_no_white_space_between()
    {
        FieldMap map = new(new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["b"] = new FieldFlag(true),
            ["a"] = new FieldFlag(false),
            ["B"] = new FieldList([new FieldText("x"), new FieldList([]), FieldMap.Empty]),
        });
        Assert.Equal("{\"B\":[\"x\",[],{}],\"a\":false,\"b\":true}", Json(map));
    }

    [Fact]
    public void What_is_empty_or_false_is_no_member()
    {
        var json = new CanonicalJson().Add("text", "").Add("flag", value: false).Add("list", Array.Empty<string>())
            .Add("map", new CanonicalJson()).Add("kept", "a");
        Assert.Equal("{\"kept\":\"a\"}", Json(json.ToMap()));
    }

    private static string Json(FieldValue value) => Encoding.UTF8.GetString(CanonicalBytes.Of(value));
}
