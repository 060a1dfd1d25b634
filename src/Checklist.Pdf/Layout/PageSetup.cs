namespace Checklist.Pdf.Layout;

/// <summary>Paper and margins. Nothing but the code of a page is ever printed outside the margins.</summary>
public sealed record PageSetup
{
    public PageSize Size { get; init; } = PageSize.A4;

    public double TopMargin { get; init; } = Length.Millimetres(15);

    public double BottomMargin { get; init; } = Length.Millimetres(14);

    /// <summary>On the binding side: the left, or with <see cref="IsMirrored"/> the left of odd and the right of even pages.</summary>
    public double InnerMargin { get; init; } = Length.Millimetres(25);

    public double OuterMargin { get; init; } = Length.Millimetres(18);

    public bool IsMirrored { get; init; }

    /// <summary>Called for each page when their number is known; null for no header.</summary>
    public Func<PageContext, RunningLine>? Header { get; init; }

    /// <summary>Called for each page when their number is known; null for no footer.</summary>
    public Func<PageContext, RunningLine>? Footer { get; init; }

    /// <summary>
    /// What a small QR code at the foot of the outer margin says, so that scanned pages can be sorted; called with the number and the part
    /// of each page when it begins, null for none.
    /// </summary>
    public Func<int, string, string>? Code { get; init; }

    /// <summary>The code is at the outer end of the footer, which is shorter by as much: for margins narrower than a code.</summary>
    public bool HasCodeInFooter { get; init; }

    internal double BodyWidth => Size.Width - InnerMargin - OuterMargin;

    internal double BodyTop => TopMargin + (Header is null ? 0 : RunningLine.Height);

    internal double BodyHeight => Size.Height - BodyTop - BottomMargin - (Footer is null ? 0 : RunningLine.Height);

    internal double LeftMargin(int pageNumber) => IsMirrored && pageNumber % 2 == 0 ? OuterMargin : InnerMargin;
}
