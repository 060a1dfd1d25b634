using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using Checklist.Pdf.Text;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Text;

public class TextShaperTests
{
    [Fact]
    public void Control_characters_become_spaces()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph("a\u0001b\tc\rd")));
        Assert.Equal("a b c d", pdf.GetPage(1).Text);
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph("a\uD83Db\uDE42")));
        Assert.Equal("a\uFFFDb\uFFFD", pdf.GetPage(1).Text);
    }

    [Theory]
    [InlineData('e', 0x301, 'é')]
    [InlineData('x', 0x301, 0)]
    [InlineData('e', 'x', 0)]
    [InlineData(0x10065, 0x301, 0)] // its lower half is an e
    public void A_mark_composes_with_some_letters(int letter, int mark, int expected) =>
        Assert.Equal(expected, Compositions.Find(letter, mark));

    [Fact]
    public void A_mark_that_does_not_compose_stays_beside_its_letter()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph("x\u0301y")));
        Assert.Equal("x\u0301y", string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)));
    }

    [Fact]
    public void Spaces_before_a_forced_end_of_line_take_no_room()
    {
        // a line may not begin with the exclamation mark, so there is no place to break but the one where it is full
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph(new string('w', 30) + "   !") { Alignment = TextAlignment.End }));
        var letters = pdf.GetPage(1).Letters;
        Assert.NotEqual(letters[0].StartBaseLine.Y, letters.Single(letter => letter.Value == "!").StartBaseLine.Y);
        Assert.Equal(270, letters.Last(letter => letter.Value == "w").EndBaseLine.X, 0.1);
    }
}
