using Checklist.Pdf.Layout;
using Checklist.Pdf.Layout.Boxes;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Tests.Layout;

public class LabelTableTests
{
    private static readonly TextStyle Style = new(8, 10);

    [Fact]
    public void A_label_is_there_in_its_style_and_width_alone()
    {
        var table = new LabelTable();
        table.Place("Notes", Style, 50, out _) = Set("Notes", Style, 50);
        Assert.True(IsKnown(table, "Notes", Style, 50));
        Assert.False(IsKnown(table, "Nates", Style, 50));
        Assert.False(IsKnown(table, "Notes", Style, 51));
        Assert.False(IsKnown(table, "Notes", Style with { IsBold = true }, 50));
    }

    [Fact]
    public void Only_a_short_text_alone_is_a_label()
    {
        Assert.Equal("Notes", LabelTable.LabelOf(["Notes"]));
        Assert.Null(LabelTable.LabelOf([new string('a', 33)]));
        Assert.Null(LabelTable.LabelOf([Inline.Bold("Notes")]));
        Assert.Null(LabelTable.LabelOf(["Notes", "on"]));
        Assert.Null(LabelTable.LabelOf([]));
    }

    private static bool IsKnown(LabelTable table, string label, TextStyle style, double width)
    {
        table.Place(label, style, width, out var isKnown);
        return isKnown;
    }

    private static SetText Set(string label, TextStyle style, double width) => new(new ShapedText(label, [], []), [], width, style);
}
