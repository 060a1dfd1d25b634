using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>Sizes of the worksheet: denser than the handout, as what counts on it is room to write.</summary>
internal static class WorksheetStyles
{
    public static readonly TextStyle Text = new(7.5, 8.7);
    public static readonly TextStyle Head = new(9, 11.5); // of the first pages
    public static readonly TextStyle ControlTitle = new(9, 11);
    public static readonly TextStyle CheckId = new(9.5, 11) { IsBold = true };

    public static readonly double InnerMargin = Length.Millimetres(18); // holes of binders reach to 15
    public static readonly double OuterMargin = Length.Millimetres(10);
    public static readonly double TopMargin = Length.Millimetres(9);
    public static readonly double BottomMargin = Length.Millimetres(9.5); // with the footer as high as the code of the page

    private static readonly double NarrowEvidence = Length.Millimetres(56);
    private static readonly double WideEvidence = Length.Millimetres(110);
    public static readonly double AnswerColumn = Length.Millimetres(34);
    public static readonly double EvidenceHeight = Length.Millimetres(14);
    public static readonly double BoxSide = Length.Millimetres(4);
    public static readonly double Line = Length.Millimetres(4); // a word or a date
    public static readonly double CellPadding = 2;

    private static readonly double LeastReferenceColumn = Length.Millimetres(6.5); // a letter
    private static readonly double MostReferenceColumn = Length.Millimetres(18); // a word; longer ones go on below

    /// <summary>Four boxes side by side.</summary>
    public static readonly double BoxCell = (AnswerColumn - (2 * CellPadding)) / 4;

    public static Theme Theme { get; } = HandoutStyles.Theme with
    {
        Body = Text,
        Code = new TextStyle(7, 8) { IsMono = true },
        CodePadding = 1.5,
        BlockSpacing = 2,
    };

    public static double EvidenceColumn(WriterContext context) => context.IsLandscape ? WideEvidence : NarrowEvidence;

    /// <summary>Of a target that stands beside others.</summary>
    public static readonly double TargetColumn = Length.Millimetres(58);

    /// <summary>The targets of each copy of the table: one, or as many as stand side by side.</summary>
    public static IEnumerable<IReadOnlyList<DocumentTarget?>> Copies(IReadOnlyList<DocumentTarget> targets, WriterContext context)
    {
        if (targets.Count == 0)
        {
            return [[null]];
        }

        var most = !context.HasTargetColumns ? 1 : context.IsLandscape ? 3 : 2;
        var copies = (targets.Count + most - 1) / most;
        return targets.Chunk((targets.Count + copies - 1) / copies);
    }

    /// <summary>As wide as the longest id of a check.</summary>
    public static double ReferenceColumn(ChecklistDocument document)
    {
        var longest = document.Items.SelectMany(item => item.Checks).Max(check => (int?)check.Id.Length) ?? 0;
        return Math.Clamp((longest * CheckId.Size * 0.62) + (2 * CellPadding), LeastReferenceColumn, MostReferenceColumn);
    }
}
