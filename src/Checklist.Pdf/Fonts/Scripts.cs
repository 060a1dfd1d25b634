namespace Checklist.Pdf.Fonts;

/// <summary>What can be known of a character without looking into a font.</summary>
internal static class Scripts
{
    private const int NoBreakSpace = 0xA0;
    private const int NarrowNoBreakSpace = 0x202F;
    private const int SoftHyphen = 0xAD;
    private const int NonBreakingHyphen = 0x2011;

    // First and last code point of blocks that need joining, reordering, mark placement or right-to-left layout.
    private static readonly int[] Complex =
    [
        0x0590, 0x08FF, // Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic
        0x0900, 0x109F, // Indic scripts, Thai, Lao, Tibetan, Myanmar
        0x1700, 0x18AF, // Philippine scripts, Khmer, Mongolian
        0x1900, 0x1CFF, // Limbu to Vedic extensions
        0xA800, 0xA82F, 0xA840, 0xAADF, 0xAAE0, 0xAAFF, 0xABC0, 0xABFF,
        0xFB1D, 0xFDFF, 0xFE70, 0xFEFE, // presentation forms
        0x10800, 0x10FFF, 0x11000, 0x11FFF, 0x1E800, 0x1EFFF,
    ];

    public static bool NeedsShaping(int codePoint)
    {
        if (codePoint < Complex[0])
        {
            return false;
        }

        for (var index = 0; index < Complex.Length; index += 2)
        {
            if (codePoint <= Complex[index + 1])
            {
                return codePoint >= Complex[index];
            }
        }

        return false;
    }

    /// <summary>Characters that steer the layout and have no picture: joiners, marks of direction, variation selectors.</summary>
    public static bool IsInvisible(int codePoint) => codePoint switch
    {
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        SoftHyphen or 0x034F or 0x061C or 0x180E or 0xFEFF => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>The character whose glyph looks the same, for those that fonts often leave out.</summary>
    public static int Substitute(int codePoint) => codePoint switch
    {
        NoBreakSpace or NarrowNoBreakSpace => ' ',
        SoftHyphen or NonBreakingHyphen => '-',
        _ => codePoint,
    };
}
