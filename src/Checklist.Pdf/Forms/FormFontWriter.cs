using System.Text;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Forms;

/// <summary>The fonts that viewers write field values with: Latin letters, embedded, and the signs of ZapfDingbats.</summary>
internal static class FormFontWriter
{
    private const int FirstCode = 32;

    // Windows code page 1252 from 128 on; the rest is Latin-1.
    private const string Windows = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0" +
        "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    public static int WriteLatin(ObjectFile file, TrueTypeFont font)
    {
        var glyphs = new List<int> { 0 };
        var characters = new List<(int CodePoint, int Glyph)>();
        var widths = new StringBuilder();
        for (var code = FirstCode; code < 256; code++)
        {
            var codePoint = code is >= 128 and < 160 ? Windows[code - 128] : code;
            var glyph = font.Glyph(codePoint);
            widths.Append(EmbeddedFont.Scale(font, font.AdvanceWidth(glyph))).Append(' ');
            if (glyph != 0)
            {
                characters.Add((codePoint, glyphs.Count));
                glyphs.Add(glyph);
            }
        }

        characters.Sort();
        var subset = SubsetFile.Write(font, glyphs, characters);
        var name = FontWriter.Tag(subset) + "+" + font.PostScriptName;
        var descriptor = FontWriter.WriteDescriptor(file, font, name, subset, isSymbolic: false);
        var id = file.Reserve();
        file.Open(id).Add("<</Type/Font/Subtype/TrueType/BaseFont"u8).Name(name)
            .Add("/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths["u8)
            .Add(Encoding.ASCII.GetBytes(widths.ToString())).Add("]/FontDescriptor "u8).Reference(descriptor).Add(">>"u8);
        file.Close();
        return id;
    }

    public static int WriteSigns(ObjectFile file)
    {
        var id = file.Reserve();
        file.Open(id).Add("<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"u8);
        file.Close();
        return id;
    }
}
