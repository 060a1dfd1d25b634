using System.Globalization;
using System.Text;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Fonts;

/// <summary>Writes an embedded font: subset file, widths, descriptor and the way back to Unicode.</summary>
internal static class FontWriter
{
    private const int MappingsPerBlock = 100; // a limit of the CMap syntax

    /// <summary>Writes a font and gives the number of its object.</summary>
    /// <returns>The object of the composite font.</returns>
    public static int Write(ObjectFile file, EmbeddedFont embedded)
    {
        var subset = SubsetFile.Write(embedded.Font, embedded.Glyphs);
        var name = Tag(subset) + "+" + embedded.Font.PostScriptName;
        var descriptor = WriteDescriptor(file, embedded.Font, name, subset);

        var descendant = file.Reserve();
        var buffer = file.Open(descendant).Add("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name);
        buffer.Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8);
        buffer.Reference(descriptor).Add("/DW 1000/W[1["u8);
        for (var number = 1; number < embedded.Glyphs.Count; number++)
        {
            buffer.Integer(embedded.Advance(number)).Add((byte)' ');
        }

        buffer.Add("]]>>"u8);
        file.Close();

        var toUnicode = file.Reserve();
        file.WriteStream(toUnicode, [], ToUnicode(embedded.CodePoints).Span);
        var id = file.Reserve();
        file.Open(id).Add("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name).Add("/Encoding/Identity-H/DescendantFonts["u8)
            .Reference(descendant).Add("]/ToUnicode "u8).Reference(toUnicode).Add(">>"u8);
        file.Close();
        return id;
    }

    public static int WriteDescriptor(ObjectFile file, TrueTypeFont font, string name, byte[] subset, bool isSymbolic = true)
    {
        var stream = file.Reserve();
        file.WriteStream(stream, new ByteBuffer().Add("/Length1 "u8).Integer(subset.Length).Span, subset);
        var flags = (isSymbolic ? 4 : 32) | (font.IsFixedPitch ? 1 : 0) | (font.IsItalic ? 64 : 0);
        var (left, bottom, right, top) = font.Bounds;
        var id = file.Reserve();
        var buffer = file.Open(id).Add("<</Type/FontDescriptor/FontName"u8).Name(name).Add("/Flags "u8).Integer(flags).Add("/FontBBox["u8);
        foreach (var edge in (ReadOnlySpan<int>)[left, bottom, right, top])
        {
            buffer.Integer(EmbeddedFont.Scale(font, edge)).Add((byte)' ');
        }

        buffer.Add("]/ItalicAngle "u8).Integer(font.ItalicAngle);
        buffer.Add("/Ascent "u8).Integer(EmbeddedFont.Scale(font, font.Ascent)).Add("/Descent "u8)
            .Integer(EmbeddedFont.Scale(font, font.Descent));
        buffer.Add("/CapHeight "u8).Integer(EmbeddedFont.Scale(font, font.CapHeight)).Add("/StemV "u8).Integer(font.IsBold ? 140 : 85);
        buffer.Add("/FontFile2 "u8).Reference(stream).Add(">>"u8);
        file.Close();
        return id;
    }

    /// <summary>Six letters that differ between subsets, as the PDF standard asks.</summary>
    public static string Tag(byte[] subset)
    {
        var hash = new ContentHash();
        hash.Append(subset);
        return string.Create(6, hash.Finish(), (letters, bytes) =>
        {
            for (var index = 0; index < letters.Length; index++)
            {
                letters[index] = (char)('A' + (bytes[index] % 26));
            }
        });
    }

    private static ByteBuffer ToUnicode(IReadOnlyList<int> codePoints)
    {
        var buffer = new ByteBuffer(4096);
        buffer.Add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        buffer.Add("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"u8);
        buffer.Add("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        for (var start = 1; start < codePoints.Count; start += MappingsPerBlock)
        {
            var end = Math.Min(start + MappingsPerBlock, codePoints.Count);
            buffer.Integer(end - start).Add(" beginbfchar\n"u8);
            for (var number = start; number < end; number++)
            {
                buffer.Add(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<{number:X4}> <")));
                foreach (var value in Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoints[number])))
                {
                    buffer.Hex(value);
                }

                buffer.Add(">\n"u8);
            }

            buffer.Add("endbfchar\n"u8);
        }

        return buffer.Add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
    }
}
