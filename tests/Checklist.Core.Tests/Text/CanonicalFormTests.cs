using System.Text;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Text;

/// <summary>The platform, which has culture data in this project, is the judge.</summary>
public class CanonicalFormTests
{
    private static readonly string[] Characters =
    [
        "a", "u", "E", "s", " ", "가", "\u1100", "\u1161", "\u11A8", "각", "Å", "\u212B", "\u1E69", "\u0958", "\u0F73", "\u1D15E", "豈",
        "\u0344", "\u2ADC", "’", "\u2001", "\u2002",
        "\u0300", "\u0301", "\u0307", "\u0308", "\u0323", "\u0327", "\u031B", "\u0334", "\u0345", "\u05B0", "\u064B", "\u3099", "か",
        "\U0001D15E", "\U00011099", "\U000110BA", "😀",
    ];

    [Fact]
    public void Every_character_has_the_forms_of_the_platform()
    {
        // Of the first plane: what later versions of Unicode added above it, the platform may not know.
        foreach (var character in Enumerable.Range(0, 0xFFFE).Select(code => (char)code))
        {
            if (!char.IsSurrogate(character) && character is not (>= '\uFDD0' and <= '\uFDEF'))
            {
                AssertSame(character.ToString());
            }
        }
    }

    [Fact]
    public void Every_sequence_has_the_forms_of_the_platform() =>
        Pick.From(Characters).Array[0, 12].Select(string.Concat).Sample(AssertSame, iter: 5000);

    [Fact]
    public void An_unpaired_surrogate_stays()
    {
        Assert.Equal("\u00FC\uD800", CanonicalForm.Compose("u\u0308\uD800"));
        Assert.Equal("u\u0308\uDC00", CanonicalForm.Decompose("\u00FC\uDC00"));
    }

    private static void AssertSame(string text)
    {
        Assert.Equal(text.Normalize(NormalizationForm.FormC), CanonicalForm.Compose(text));
        Assert.Equal(text.Normalize(NormalizationForm.FormD), CanonicalForm.Decompose(text));
    }
}
