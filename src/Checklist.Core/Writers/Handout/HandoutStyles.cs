using Checklist.Pdf;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>Sizes of the printed checklist: 10 pt on 12.5 pt, nothing under 7.5 pt, a column for boxes at the outer edge.</summary>
internal static class HandoutStyles
{
    public static readonly TextStyle Small = new(8, 10);
    public static readonly TextStyle Tiny = new(7.5, 9);
    public static readonly TextStyle Fact = new(7.5, 12); // on one line with a value
    public static readonly TextStyle Expect = new(8.5, 11);
    public static readonly TextStyle Value = new(9, 12) { IsBold = true };
    public static readonly TextStyle ControlId = new(8.5, 12) { IsMono = true, IsBold = true };
    public static readonly TextStyle ControlTitle = new(11, 13.5) { IsBold = true };
    public static readonly TextStyle ChapterTitle = new(16, 20) { IsBold = true };
    public static readonly TextStyle SectionTitle = new(14, 17) { IsBold = true };
    public static readonly TextStyle CardTitle = new(8.5, 10.5);
    public static readonly TextStyle PartTitle = new(10, 13) { IsBold = true };

    public static readonly double LetterColumn = Length.Millimetres(5);
    public static readonly double AnswerColumn = Length.Millimetres(38);
    public static readonly double AnswerCell = AnswerColumn / 4; // a verdict has four boxes
    public static readonly double Gutter = Length.Millimetres(3);
    public static readonly double TargetGap = Length.Millimetres(5); // four targets of a column each fill the page

    public static Theme Theme { get; } = new()
    {
        Body = new TextStyle(10, 12.5),
        Small = Tiny,
        Code = new TextStyle(8, 10) { IsMono = true },
        Headings = [new TextStyle(18, 22) { IsBold = true }, SectionTitle, ControlTitle, PartTitle],
        BlockSpacing = 4,
        LinkColor = Color.Black,
        UnderlinesLinks = false,
        CodeBackground = Color.Grey(0.96),
    };

    /// <summary>Lines as high as the boxes: what is written on a card is a word.</summary>
    public static Theme CardTheme { get; } = Theme with { WriteLineSpacing = Length.Millimetres(4.2) };
}
