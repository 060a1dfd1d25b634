using Checklist.Pdf;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>Sizes of the printed checklist: 10 pt on 13 pt, nothing under 7.5 pt, a column for ids and one for boxes.</summary>
internal static class HandoutStyles
{
    public static readonly TextStyle Small = new(8, 10);
    public static readonly TextStyle Tiny = new(7.5, 9);
    public static readonly TextStyle Expect = new(8.5, 11);
    public static readonly TextStyle Value = new(9, 12) { IsBold = true };
    public static readonly TextStyle ControlId = new(8.5, 13) { IsMono = true, IsBold = true };
    public static readonly TextStyle ControlTitle = new(11, 13.5) { IsBold = true };
    public static readonly TextStyle SectionTitle = new(14, 17) { IsBold = true };
    public static readonly TextStyle PartTitle = new(10, 13) { IsBold = true };

    public static readonly double IdColumn = Length.Millimetres(25);
    public static readonly double AnswerColumn = Length.Millimetres(38);
    public static readonly double AnswerCell = Length.Millimetres(11.3);
    public static readonly double Gutter = Length.Millimetres(3);

    public static Theme Theme { get; } = new()
    {
        Body = new TextStyle(10, 13),
        Small = Tiny,
        Code = new TextStyle(8, 10.5) { IsMono = true },
        Headings = [new TextStyle(18, 22) { IsBold = true }, SectionTitle, ControlTitle, PartTitle],
        BlockSpacing = 4,
        LinkColor = Color.Black,
        UnderlinesLinks = false,
        CodeBackground = Color.Grey(0.96),
    };
}
