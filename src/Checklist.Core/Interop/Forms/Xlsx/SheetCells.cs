using System.Globalization;
using System.Text;
using System.Xml;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Text;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>Reads the cells of one sheet as texts. A formula's last value counts; the formula is never looked at.</summary>
internal sealed class SheetCells(IReadOnlyList<string> sharedTexts, SourceText source)
{
    private const int Columns = 200; // a form has 20; people add some

    public IReadOnlyList<FormTableRow> Read(XmlReader xml, string sheetName)
    {
        var rows = new List<FormTableRow>();
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row" && rows.Count < FormLimits.Results)
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : number + 1;
                rows.Add(new FormTableRow(Row(xml), source.Start, string.Create(CultureInfo.InvariantCulture, $"row {number} of {sheetName}")));
            }
        }

        return rows;
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
            var text = Cell(xml);
            if (column < Columns)
            {
                cells.AddRange(Enumerable.Repeat<string?>(null, Math.Max(0, column + 1 - cells.Count)));
                cells[column] = text;
            }
        }

        return cells;
    }

    private string? Cell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
        {
            return null;
        }

        string? value = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = TextOf(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                return RichText(xml, depth);
            }
        }

        return value is null ? null : type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedTexts.Count ? sharedTexts[index] : null,
            "b" => value == "1" ? "true" : "false",
            "str" or "e" or "inlineStr" => CellText.Decode(value),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : value,
        };
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

    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? xml.Value : "");
        }

        return text.ToString();
    }

    /// <summary>From 0; null where the cell does not say where it is.</summary>
    private static int? ColumnOf(string? name)
    {
        var column = 0;
        foreach (var letter in name ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > Columns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
