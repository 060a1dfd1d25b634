namespace Checklist.Pdf.Fonts;

/// <summary>The table directory of a TrueType file.</summary>
internal sealed class FontTables
{
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565; // "true"
    private const uint OpenTypeCff = 0x4F54544F; // "OTTO"
    private const uint Collection = 0x74746366; // "ttcf"

    private readonly Dictionary<string, ReadOnlyMemory<byte>> tables = [];

    private FontTables()
    {
    }

    public static FontTables Read(ReadOnlyMemory<byte> file)
    {
        var reader = new TableReader(file.Span);
        if (reader.Length < 12)
        {
            throw new FontFormatException("this is not a font file: it is shorter than a font's header");
        }

        switch (reader.U32(0))
        {
            case TrueType or AppleTrueType:
                break;
            case OpenTypeCff:
                throw new FontFormatException("OpenType fonts with CFF outlines are not supported: use the TrueType (.ttf) edition");
            case Collection:
                throw new FontFormatException("font collections are not supported: use a single TrueType (.ttf) file");
            default:
                throw new FontFormatException("this is not a TrueType font file");
        }

        var result = new FontTables();
        for (var index = 0; index < reader.U16(4); index++)
        {
            var record = 12 + (index * 16);
            var tag = System.Text.Encoding.Latin1.GetString(reader.Slice(record, 4));
            var offset = reader.Offset32(record + 8);
            var length = reader.Offset32(record + 12);
            reader.Slice(offset, length);
            result.tables[tag] = file.Slice(offset, length);
        }

        return result;
    }

    public ReadOnlyMemory<byte> Optional(string tag) => tables.GetValueOrDefault(tag);

    public ReadOnlyMemory<byte> Required(string tag) =>
        tables.TryGetValue(tag, out var table) ? table : throw new FontFormatException($"the font file has no `{tag}` table");
}
