using Checklist.Pdf;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>Sizes of the worksheet: denser than the handout, as what counts on it is room to write.</summary>
internal static class WorksheetStyles
{
    public static readonly TextStyle Text = new(8, 9.75);
    public static readonly TextStyle ControlTitle = new(9, 11.5) { IsBold = true };
    public static readonly TextStyle CheckId = new(9.5, 11) { IsBold = true };

    public static readonly double InnerMargin = Length.Millimetres(20);
    public static readonly double TopMargin = Length.Millimetres(12);
    public static readonly double BottomMargin = Length.Millimetres(12);

    public static readonly double ReferenceColumn = Length.Millimetres(17);
    public static readonly double EvidenceColumn = Length.Millimetres(60);
    public static readonly double AnswerColumn = Length.Millimetres(33);
    public static readonly double EvidenceHeight = Length.Millimetres(14);
    public static readonly double BoxSide = Length.Millimetres(4.4);
    public static readonly double Line = Length.Millimetres(4.2); // a word or a date
    public static readonly double CellPadding = 2;

    /// <summary>Two boxes side by side.</summary>
    public static readonly double BoxCell = (AnswerColumn - (2 * CellPadding)) / 2;

    public static Theme Theme { get; } = HandoutStyles.Theme with
    {
        Body = Text,
        Code = new TextStyle(7.5, 8.75) { IsMono = true },
        CodePadding = 2.5,
        BlockSpacing = 2,
    };
}
