using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Text;

/// <summary>Which characters a text may hold.</summary>
public class TextCharactersTests
{
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>Characters at the edges of what is refused, often beside each other.</summary>
    private static readonly string Edges =
        "a \t\n\r\u0008\u000B\u000E\u001F~\u007F\u0080\u009F\u00A0é“\u2029\u202F\uFEFE\uFEFF\uFFFD\uFFFE\uFFFF" + Turning;

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Edges.Length - 1].Select(at => Edges[at]), Gen.Char['\uD7FF', '\uE000'], Gen.Char['a', 'z'])
        .Array[0, 40].Select(characters => new string(characters));

    [Fact]
    public void The_first_that_is_refused_is_the_first_of_all() =>
        Texts.Sample(text => Assert.Equal(FirstOf(text), TextCharacters.FirstForbidden(text)), iter: 5_000);

    [Theory]
    [InlineData("", -1)]
    [InlineData("a “b” 🙂\t\r\n", -1)]
    [InlineData("é\u0007", 1)]
    [InlineData("\u0007é\u202E", 0)]
    [InlineData("a\uFEFF", 1)]
    public void The_place_is_that_of_the_character(string text, int expected) =>
        Assert.Equal(expected, TextCharacters.FirstForbidden(text));

    private static int FirstOf(string text) =>
        Enumerable.Range(0, text.Length).Append(-1).First(index => index < 0 || IsRefused(text, index));

    private static bool IsRefused(string text, int index) => text[index] switch
    {
        '\t' or '\n' or '\r' => false,
        var character when char.IsControl(character) => true,
        '\uFFFE' or '\uFFFF' or '\uFEFF' => true,
        var high when char.IsHighSurrogate(high) => index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]),
        var low when char.IsLowSurrogate(low) => index == 0 || !char.IsHighSurrogate(text[index - 1]),
        var other => Turning.Contains(other),
    };
}
