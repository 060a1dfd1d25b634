using System.Globalization;
using System.Text;
using System.Xml;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Text;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>Reads the cells of one sheet as texts. A formula's last value counts; the formula is never calculated.</summary>
internal sealed class SheetCells(IReadOnlyList<string> sharedTexts, CellFormats formats, SourceText source)
{
    private const int MostMerged = 10_000; // a sheet of ours merges a dozen

    /// <summary>Cells that are more than texts, of the row that was read last.</summary>
    private readonly List<SheetCell> special = [];
    private int beyond;

    /// <summary>The rows one by one.</summary>
    /// <param name="merged">Takes the ranges of cells that are one, which are behind all rows.</param>
    public IEnumerable<SheetRow> Read(XmlReader xml, string sheetName, ICollection<string> merged)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own)
                    ? own
                    : number + 1;
                special.Clear();
                beyond = 0;
                var cells = Row(xml);
                var name = string.Create(CultureInfo.InvariantCulture, $"row {number} of {sheetName}");
                yield return new SheetRow(new FormTableRow(cells, source.Start, name) { Number = number, Beyond = beyond }, [.. special]);
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range)
            {
                FormSize.Check(merged.Count + 1, MostMerged, "merged cells");
                merged.Add(range);
            }
        }
    }

    private List<string?> Row(XmlReader xml)
    {
        var cells = new List<string?>();
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var text = Cell(xml, column);
            if (column < FormLimits.Columns)
            {
                cells.AddRange(Enumerable.Repeat<string?>(null, Math.Max(0, column + 1 - cells.Count)));
                cells[column] = text;
            }
            else if (!string.IsNullOrEmpty(text))
            {
                beyond++;
            }
        }

        return cells;
    }

    private string? Cell(XmlReader xml, int column)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var (value, formula) = ((string?)null, (string?)null);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = TextOf(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                formula = TextOf(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                return RichText(xml, depth);
            }
        }

        if (formula is not null && string.IsNullOrEmpty(value))
        {
            special.Add(new SheetCell(column, "=" + CellText.Decode(formula), SheetCellKind.Formula));
        }

        return value is null ? null : type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedTexts.Count
                ? sharedTexts[index]
                : null,
            "b" => value == "1" ? "true" : "false",
            "str" or "e" or "inlineStr" => CellText.Decode(value),
            "d" => value,
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? Shown(number, style, column)
                : value,
        };
    }

    private string Shown(double number, string? style, int column)
    {
        if (formats.Show(style, number) is not var (shown, isDay))
        {
            var plain = number.ToString("R", CultureInfo.InvariantCulture);
            special.Add(new SheetCell(column, plain, SheetCellKind.Number));
            return plain;
        }

        if (isDay)
        {
            special.Add(new SheetCell(column, shown, SheetCellKind.Day));
        }

        return shown;
    }

    /// <summary>The text in all runs of a string; readings of East Asian words are no part of it.</summary>
    private static string RichText(XmlReader xml, int cellDepth)
    {
        var text = SharedTexts.Runs(xml);
        while (xml.Depth > cellDepth && xml.Read())
        {
            // to the end of the cell
        }

        return text;
    }

    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            text.Append(
                xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    ? xml.Value
                    : "");
        }

        return text.ToString();
    }

    /// <summary>From 0; null where the cell does not say where it is.</summary>
    public static int? ColumnOf(string? name)
    {
        var column = 0;
        foreach (var letter in (name ?? "").TrimStart('$'))
        {
            if (!char.IsAsciiLetterUpper(letter) || column > FormLimits.Columns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}

/// <summary>A row, and those of its cells that are more than texts.</summary>
internal sealed record SheetRow(FormTableRow Row, IReadOnlyList<SheetCell> Special);

/// <summary>A cell that is more than a text.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">As it is shown; the formula.</param>
internal sealed record SheetCell(int Column, string Text, SheetCellKind Kind);

internal enum SheetCellKind
{
    /// <summary>A number, which no reader takes for another one.</summary>
    Number,

    /// <summary>A number that is shown as a day or a time.</summary>
    Day,

    /// <summary>A formula that has no value.</summary>
    Formula,
}
