namespace Checklist.Pdf.Fonts;

/// <summary>Up to four faces of one design. A face that is left out is replaced by the nearest there is.</summary>
public sealed record FontFamily(
    TrueTypeFont Regular, TrueTypeFont? Bold = null, TrueTypeFont? Italic = null, TrueTypeFont? BoldItalic = null)
{
    public TrueTypeFont Face(bool isBold, bool isItalic) => (isBold, isItalic) switch
    {
        (true, true) => BoldItalic ?? Bold ?? Italic ?? Regular,
        (true, false) => Bold ?? Regular,
        (false, true) => Italic ?? Regular,
        (false, false) => Regular,
    };
}
