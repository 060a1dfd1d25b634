using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>The names of pages as a viewer shows them, by the page with which each way of naming starts.</summary>
internal sealed class PageLabels
{
    private readonly SortedDictionary<int, (PageLabelStyle Style, string Prefix, int First)> ranges = new()
    {
        [0] = (PageLabelStyle.Digits, "", 1),
    };

    public void Start(int pageIndex, PageLabelStyle style, string prefix, int first) => ranges[pageIndex] = (style, prefix, first);

    public void Write(ByteBuffer buffer)
    {
        buffer.Add("/PageLabels<</Nums["u8);
        foreach (var (page, (style, prefix, first)) in ranges)
        {
            buffer.Integer(page).Add("<<"u8).Add(style switch
            {
                PageLabelStyle.Digits => "/S/D"u8,
                PageLabelStyle.LowercaseRoman => "/S/r"u8,
                PageLabelStyle.UppercaseRoman => "/S/R"u8,
                PageLabelStyle.Letters => "/S/A"u8,
                _ => ""u8,
            });
            if (prefix.Length > 0)
            {
                buffer.Add("/P"u8).Text(prefix);
            }

            if (first != 1)
            {
                buffer.Add("/St "u8).Integer(first);
            }

            buffer.Add(">>"u8);
        }

        buffer.Add("]>>"u8);
    }
}

/// <summary>How pages are numbered.</summary>
public enum PageLabelStyle
{
    Digits,
    LowercaseRoman,
    UppercaseRoman,
    Letters,

    /// <summary>The prefix alone.</summary>
    None,
}
