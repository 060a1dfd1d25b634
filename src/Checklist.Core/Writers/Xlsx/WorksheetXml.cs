using System.Globalization;
using System.Text;
using System.Xml;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>One sheet as SpreadsheetML. The order of the elements is that of the standard; programs refuse another.</summary>
internal sealed class WorksheetXml
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string PageMark = "\uE000"; // stand for numbers until the words around them are escaped
    private const string CountMark = "\uE001";

    private const string EarliestDay = "36526"; // 2000-01-01 as spreadsheets count days

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    private readonly XmlWriter xml;
    private readonly Sheet sheet;

    private WorksheetXml(Sheet sheet, XmlWriter xml) => (this.sheet, this.xml) = (sheet, xml);

    public static byte[] Write(Sheet sheet) => XmlPart(xml => new WorksheetXml(sheet, xml).Write());

    public static byte[] XmlPart(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartDocument(standalone: true);
            write(writer);
        }

        return stream.ToArray();
    }

    private void Write()
    {
        xml.WriteStartElement("worksheet", Namespace);
        Open("sheetPr");
        Element("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView();
        Element("sheetFormatPr", ("defaultRowHeight", "15"));
        WriteColumns();
        WriteRows();
        Element("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatCells", "0"), ("formatColumns", "0"),
            ("formatRows", "0"), ("sort", "0"), ("autoFilter", "0"));
        if (sheet.HasHead)
        {
            Element("autoFilter", ("ref", WholeRange()));
        }

        WriteMerged();
        WriteFormats();
        WriteRules();
        Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", sheet.IsLetter ? "1" : "9"),
            ("orientation", sheet.IsLandscape ? "landscape" : "portrait"), ("fitToHeight", "0"));
        WriteHeadAndFoot();
        xml.WriteEndElement();
    }

    private string WholeRange() => $"A1:{CellNames.Of(sheet.Columns.Count - 1, sheet.Rows.Count - 1)}";

    private void WriteView()
    {
        Open("sheetViews");
        Open("sheetView", ("showGridLines", "0"), ("workbookViewId", "0"));
        if (sheet.HasHead)
        {
            Element("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
            Element("selection", ("pane", "bottomLeft"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        Open("cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            Open("col", ("min", Number(i + 1)), ("max", Number(i + 1)), ("width", Number(sheet.Columns[i].Width)), ("customWidth", "1"));
            if (sheet.Columns[i].IsHidden)
            {
                xml.WriteAttributeString("hidden", "1");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRows()
    {
        Open("sheetData");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var isWide = sheet.Merged.Any(range => range.StartsWith($"A{row + 1}:", StringComparison.Ordinal));
            Open("row", ("r", Number(row + 1)), ("ht", Number(RowHeight.Of(sheet.Rows[row], sheet.Columns, isWide))));
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                WriteCell(sheet.Rows[row][column], CellNames.Of(column, row));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteCell(Cell cell, string name)
    {
        Open("c", ("r", name), ("s", Number((int)cell.Style)));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Namespace, number.ToString("R", CultureInfo.InvariantCulture));
        }
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            xml.WriteAttributeString("t", "inlineStr");
            Open("is");
            Open("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(CellText.Encode(CellText.Cut(cell.Text)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteMerged()
    {
        if (sheet.Merged.Count == 0)
        {
            return;
        }

        Open("mergeCells", ("count", Number(sheet.Merged.Count)));
        foreach (var range in sheet.Merged)
        {
            Element("mergeCell", ("ref", range));
        }

        xml.WriteEndElement();
    }

    private void WriteFormats()
    {
        if (sheet.ResultRange is null)
        {
            return;
        }

        Open("conditionalFormatting", ("sqref", sheet.ResultRange));
        var results = WorkbookStyles.ResultWords(sheet.Words);
        for (var i = 0; i < results.Count; i++)
        {
            Open("cfRule", ("type", "cellIs"), ("dxfId", Number(i)), ("priority", Number(i + 1)), ("operator", "equal"));
            xml.WriteElementString("formula", Namespace, $"\"{results[i]}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRules()
    {
        if (sheet.Rules.Count == 0)
        {
            return;
        }

        Open("dataValidations", ("count", Number(sheet.Rules.Count)));
        foreach (var rule in sheet.Rules)
        {
            var kind = rule.List is not null ? "list" : rule.IsDate ? "date" : "decimal";
            Open("dataValidation", ("type", kind), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"),
                ("errorTitle", rule.Title), ("error", rule.Prompt), ("promptTitle", rule.Title),
                ("prompt", rule.Prompt), ("sqref", rule.Range));
            if (rule.List is null)
            {
                xml.WriteAttributeString("operator", "greaterThanOrEqual");
            }

            xml.WriteElementString("formula1", Namespace, rule.List ?? (rule.IsDate ? EarliestDay : "-1E+300"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>An ampersand begins a command in these lines, so one of the text is doubled.</summary>
    private void WriteHeadAndFoot()
    {
        var (left, center, right) = sheet.Header;
        Open("headerFooter");
        xml.WriteElementString("oddHeader", Namespace, $"&L{Escape(left, 120)}&C{Escape(center, 60)}&R{Escape(right, 40)}");
        xml.WriteElementString("oddFooter", Namespace, $"&L{Escape(sheet.Footer, 150)}&R{PageOf()}");
        xml.WriteEndElement();
    }

    private string PageOf() => Escape(sheet.Words.Format("paper.page-of", PageMark, CountMark), 60)
        .Replace(PageMark, "&P", StringComparison.Ordinal).Replace(CountMark, "&N", StringComparison.Ordinal);

    /// <summary>A text for the header or footer of the printed sheet, cut where it is too long.</summary>
    /// <param name="longest">A program takes 255 characters for the whole line.</param>
    private static string Escape(string? text, int longest)
    {
        var shown = text ?? "";
        var cut = shown.Length > longest ? shown[..(char.IsHighSurrogate(shown[longest - 2]) ? longest - 2 : longest - 1)] + "…" : shown;
        return CellText.Encode(cut.Replace("&", "&&", StringComparison.Ordinal));
    }

    private void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(name, attributes);
        xml.WriteEndElement();
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
