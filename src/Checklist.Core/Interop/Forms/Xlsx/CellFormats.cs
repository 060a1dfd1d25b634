using System.Globalization;
using System.Xml;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>
/// How a workbook shows the numbers in its cells: a date and a share are numbers, too, and are told by their format only.
/// </summary>
internal sealed class CellFormats
{
    private enum Kind
    {
        Number,
        Date,
        Time,
        Share,
    }

    private readonly List<Kind> kinds = [];
    private readonly bool countsFrom1904;

    private CellFormats(bool countsFrom1904) => this.countsFrom1904 = countsFrom1904;

    public static CellFormats Read(WorkbookArchive archive, bool countsFrom1904)
    {
        var formats = new CellFormats(countsFrom1904);
        var codes = new Dictionary<int, string>();
        using var xml = archive.Part("xl/styles.xml");
        var isCells = false;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
            {
                break;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            isCells |= xml.LocalName == "cellXfs";
            if (xml.LocalName == "numFmt" && Number(xml.GetAttribute("numFmtId")) is { } id)
            {
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isCells && xml.LocalName == "xf")
            {
                FormSize.Check(formats.kinds.Count + 1, FormLimits.Results, "formats");
                formats.kinds.Add(KindOf(Number(xml.GetAttribute("numFmtId")) ?? 0, codes));
            }
        }

        return formats;
    }

    /// <summary>A number as the cell shows it, and whether it is a day or a time; null where it is a plain number.</summary>
    public (string Text, bool IsDay)? Show(string? style, double number)
    {
        var kind = Number(style) is { } index && index < kinds.Count ? kinds[index] : Kind.Number;
        var day = countsFrom1904 ? number + SerialDay.Later : number;
        return kind switch
        {
            Kind.Share => (string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number * 100, 10):0.##########}%"), false),
            Kind.Time or Kind.Date when number is >= 0 and < 1 => (TimeOf(number), true),
            Kind.Time or Kind.Date when SheetDate.TextOf(day) is { } date =>
                (number == Math.Floor(number) ? date : $"{date} {TimeOf(number - Math.Floor(number))}", true),
            _ => null,
        };
    }

    private static string TimeOf(double part) =>
        TimeSpan.FromMinutes(Math.Round(part * 24 * 60)).ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Formats below 164 have no code in the file; those that show days and times are fixed (ECMA-376, 18.8.30).</summary>
    private static Kind KindOf(int id, Dictionary<int, string> codes) => id switch
    {
        9 or 10 => Kind.Share,
        >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => Kind.Date,
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 => Kind.Time,
        _ => codes.TryGetValue(id, out var code) ? KindOf(code) : Kind.Number,
    };

    /// <summary>
    /// Letters of a code that stand for parts of a date; texts in quotes, in brackets and behind a backslash are shown as they are.
    /// </summary>
    private static Kind KindOf(string code)
    {
        var kind = Kind.Number;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"' or '[' when code.IndexOf(code[i] == '"' ? '"' : ']', i + 1) is > 0 and var end:
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'y':
                    return Kind.Date;
                case 'h' or 's' or 'm':
                    kind = Kind.Time;
                    break;
                case '%':
                    return Kind.Share;
                default:
                    break;
            }
        }

        return kind;
    }
}
