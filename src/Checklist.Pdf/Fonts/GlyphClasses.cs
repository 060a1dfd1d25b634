namespace Checklist.Pdf.Fonts;

/// <summary>Coverage and class definition tables of OpenType layout.</summary>
internal static class GlyphClasses
{
    /// <summary>The glyph's index in a coverage table, or -1.</summary>
    public static int CoverageIndex(TableReader coverage, int glyph)
    {
        var isList = coverage.U16(0) == 1;
        var low = 0;
        var high = coverage.U16(2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = isList ? 4 + (middle * 2) : 4 + (middle * 6);
            var start = coverage.U16(record);
            var end = isList ? start : coverage.U16(record + 2);
            if (glyph < start)
            {
                high = middle - 1;
            }
            else if (glyph > end)
            {
                low = middle + 1;
            }
            else
            {
                return isList ? middle : coverage.U16(record + 4) + glyph - start;
            }
        }

        return -1;
    }

    /// <summary>The glyph's class; 0 for a glyph that has none.</summary>
    public static int ClassOf(TableReader classes, int glyph)
    {
        if (classes.U16(0) == 1)
        {
            var index = glyph - classes.U16(2);
            return index >= 0 && index < classes.U16(4) ? classes.U16(6 + (index * 2)) : 0;
        }

        var low = 0;
        var high = classes.U16(2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = 4 + (middle * 6);
            if (glyph < classes.U16(record))
            {
                high = middle - 1;
            }
            else if (glyph > classes.U16(record + 2))
            {
                low = middle + 1;
            }
            else
            {
                return classes.U16(record + 4);
            }
        }

        return 0;
    }
}
