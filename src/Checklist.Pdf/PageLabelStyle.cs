namespace Checklist.Pdf;

public enum PageLabelStyle
{
    Digits,
    LowercaseRoman,
    UppercaseRoman,
    Letters,

    /// <summary>The prefix alone.</summary>
    None,
}
