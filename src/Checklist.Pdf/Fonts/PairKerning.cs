using System.Numerics;

namespace Checklist.Pdf.Fonts;

/// <summary>Pair kerning from GPOS (pair adjustment, both formats, also behind extension lookups) or the older kern table.</summary>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int AdvanceBit = 4;

    private readonly ReadOnlyMemory<byte> table;
    private readonly int[][] lookups; // offsets of the subtables of each lookup
    private readonly bool isGpos;

    private PairKerning(ReadOnlyMemory<byte> table, int[][] lookups, bool isGpos)
    {
        this.table = table;
        this.lookups = lookups;
        this.isGpos = isGpos;
    }

    public static PairKerning? Read(ReadOnlyMemory<byte> gpos, ReadOnlyMemory<byte> kern)
    {
        var found = gpos.IsEmpty ? [] : GposLookups(new TableReader(gpos.Span));
        if (found.Length > 0)
        {
            return new PairKerning(gpos, found, isGpos: true);
        }

        var subtables = kern.IsEmpty ? [] : KernSubtables(new TableReader(kern.Span));
        return subtables.Length > 0 ? new PairKerning(kern, [subtables], isGpos: false) : null;
    }

    /// <summary>What to add to the left glyph's advance, in font units.</summary>
    public int Adjustment(int left, int right)
    {
        var reader = new TableReader(table.Span);
        var sum = 0;
        foreach (var subtables in lookups)
        {
            foreach (var subtable in subtables)
            {
                var found = isGpos ? GposPair(reader.From(subtable), left, right) : KernPair(reader.From(subtable), left, right);
                if (found is { } value)
                {
                    sum += value;
                    break;
                }
            }
        }

        return sum;
    }

    private static int[][] GposLookups(TableReader gpos)
    {
        var features = gpos.From(gpos.U16(6));
        var list = gpos.U16(8);
        var indexes = new SortedSet<int>();
        for (var index = 0; index < features.U16(0); index++)
        {
            if (!features.Slice(2 + (index * 6), 4).SequenceEqual("kern"u8))
            {
                continue;
            }

            var feature = features.From(features.U16(6 + (index * 6)));
            for (var lookup = 0; lookup < feature.U16(2); lookup++)
            {
                indexes.Add(feature.U16(4 + (lookup * 2)));
            }
        }

        var result = new List<int[]>();
        var lookupCount = gpos.U16(list);
        foreach (var index in indexes)
        {
            if (index < lookupCount && PairSubtables(gpos, list + gpos.U16(list + 2 + (index * 2))) is { Length: > 0 } subtables)
            {
                result.Add(subtables);
            }
        }

        return [.. result];
    }

    private static int[] PairSubtables(TableReader gpos, int lookup)
    {
        var type = gpos.U16(lookup);
        var result = new List<int>();
        for (var index = 0; index < gpos.U16(lookup + 4); index++)
        {
            var subtable = lookup + gpos.U16(lookup + 6 + (index * 2));
            if (type == PairAdjustment)
            {
                result.Add(subtable);
            }
            else if (type == Extension && gpos.U16(subtable + 2) == PairAdjustment)
            {
                result.Add(subtable + gpos.Offset32(subtable + 4));
            }
        }

        return [.. result];
    }

    private static int[] KernSubtables(TableReader kern)
    {
        var result = new List<int>();
        if (kern.U16(0) != 0)
        {
            return [];
        }

        var offset = 4;
        for (var index = 0; index < kern.U16(2); index++)
        {
            var coverage = kern.U16(offset + 4);
            if (coverage >> 8 == 0 && (coverage & 7) == 1) // format 0, horizontal kerning
            {
                result.Add(offset);
            }

            offset += Math.Max((int)kern.U16(offset + 2), 6);
        }

        return [.. result];
    }

    private static int? GposPair(TableReader subtable, int left, int right)
    {
        var covered = GlyphClasses.CoverageIndex(subtable.From(subtable.U16(2)), left);
        if (covered < 0)
        {
            return null;
        }

        var firstFormat = subtable.U16(4);
        var secondFormat = subtable.U16(6);
        var firstSize = BitOperations.PopCount(firstFormat) * 2;
        var recordSize = firstSize + (BitOperations.PopCount(secondFormat) * 2);
        var advanceAt = BitOperations.PopCount((uint)(firstFormat & (AdvanceBit - 1))) * 2;
        var hasAdvance = (firstFormat & AdvanceBit) != 0;
        if (subtable.U16(0) == 1)
        {
            var pairs = subtable.From(subtable.U16(10 + (covered * 2)));
            var at = Search(pairs, 2, pairs.U16(0), recordSize + 2, right);
            return at < 0 ? null : hasAdvance ? pairs.I16(at + 2 + advanceAt) : 0;
        }

        if (subtable.U16(0) != 2)
        {
            return null;
        }

        var leftClass = GlyphClasses.ClassOf(subtable.From(subtable.U16(8)), left);
        var rightClass = GlyphClasses.ClassOf(subtable.From(subtable.U16(10)), right);
        var record = 16 + (((leftClass * subtable.U16(14)) + rightClass) * recordSize);
        return hasAdvance ? subtable.I16(record + advanceAt) : 0;
    }

    private static int? KernPair(TableReader subtable, int left, int right)
    {
        var key = ((uint)left << 16) | (uint)right;
        var low = 0;
        var high = subtable.U16(6) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = subtable.U32(14 + (middle * 6));
            if (found == key)
            {
                return subtable.I16(18 + (middle * 6));
            }

            (low, high) = found < key ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private static int Search(TableReader records, int start, int count, int size, int glyph)
    {
        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = start + (middle * size);
            var found = records.U16(at);
            if (found == glyph)
            {
                return at;
            }

            (low, high) = found < glyph ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
