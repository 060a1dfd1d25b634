using System.Buffers.Binary;
using System.Text;

namespace Checklist.Pdf.Tests.Support;

/// <summary>Font files that differ from ours in a table.</summary>
internal static class FontFile
{
    /// <summary>Our font with other tables, or with more; an empty table is as good as none.</summary>
    public static byte[] With(params (string Tag, byte[] Table)[] others)
    {
        var tables = Tables();
        foreach (var (tag, table) in others)
        {
            tables[tag] = table;
        }

        return Write(tables);
    }

    /// <summary>Our font with another 16-bit word in a table.</summary>
    public static byte[] With(string tag, int offset, ushort word)
    {
        var tables = Tables();
        BinaryPrimitives.WriteUInt16BigEndian(tables[tag].AsSpan(offset), word);
        return Write(tables);
    }

    /// <summary>What font tables are made of.</summary>
    public static byte[] Words(params ReadOnlySpan<int> words)
    {
        var bytes = new byte[words.Length * 2];
        for (var index = 0; index < words.Length; index++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(index * 2), (ushort)words[index]);
        }

        return bytes;
    }

    private static SortedDictionary<string, byte[]> Tables()
    {
        var file = Some.Font("NotoSans-Regular");
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var index = 0; index < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); index++)
        {
            var record = file.AsSpan(12 + (index * 16), 16);
            var offset = BinaryPrimitives.ReadInt32BigEndian(record[8..]);
            tables.Add(Encoding.ASCII.GetString(record[..4]), file[offset..(offset + BinaryPrimitives.ReadInt32BigEndian(record[12..]))]);
        }

        return tables;
    }

    private static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var directory = new MemoryStream();
        var content = new MemoryStream();
        directory.Write(Words(1, 0, tables.Count, 0, 0, 0));
        foreach (var (tag, table) in tables)
        {
            var offset = 12 + (tables.Count * 16) + (int)content.Length;
            directory.Write(Encoding.ASCII.GetBytes(tag));
            directory.Write(
                Words(0, 0, offset >> 16, offset, table.Length >> 16, table.Length)); // the reader does not look at the checksum
            content.Write(table);
        }

        return [.. directory.ToArray(), .. content.ToArray()];
    }
}
