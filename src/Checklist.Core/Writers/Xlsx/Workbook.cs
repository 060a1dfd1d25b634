using System.Text;
using System.Xml;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>
/// Puts sheets together to an <c>.xlsx</c> file. Written by hand: the Open XML SDK would add 20 MB to the program, stamps
/// each part with the time, and took ten times as long.
/// </summary>
internal static class Workbook
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(IReadOnlyList<Sheet> sheets, string title, string subject)
    {
        var parts = new List<(string, byte[])>
        {
            ("[Content_Types].xml", Types(sheets.Count)),
            ("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml"), ("metadata/core-properties", "docProps/core.xml")])),
            ("docProps/core.xml", Properties(title, subject)),
            ("xl/workbook.xml", Book(sheets)),
            ("xl/_rels/workbook.xml.rels",
                Relations([.. sheets.Select((_, index) => ("worksheet", SheetPath(index))), ("styles", "styles.xml")])),
            ("xl/styles.xml", Encoding.UTF8.GetBytes(WorkbookStyles.Xml)),
        };
        parts.AddRange(sheets.Select((sheet, index) => ("xl/" + SheetPath(index), WorksheetXml.Write(sheet))));
        return ZipFile.Write(parts);
    }

    private static string SheetPath(int index) => FormattableString.Invariant($"worksheets/sheet{index + 1}.xml");

    private static byte[] Types(int sheetCount) => WorksheetXml.XmlPart(xml =>
    {
        xml.WriteStartElement("Types", ContentTypes);
        Element(xml, ContentTypes, "Default", ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, ContentTypes, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, ContentTypes, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", SheetType + ".sheet.main+xml"));
        Element(xml, ContentTypes, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", SheetType + ".styles+xml"));
        Element(xml, ContentTypes, "Override", ("PartName", "/docProps/core.xml"),
            ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (var i = 0; i < sheetCount; i++)
        {
            Element(xml, ContentTypes, "Override", ("PartName", "/xl/" + SheetPath(i)), ("ContentType", SheetType + ".worksheet+xml"));
        }

        xml.WriteEndElement();
    });

    private static byte[] Relations(IReadOnlyList<(string Kind, string Target)> relations) => WorksheetXml.XmlPart(xml =>
    {
        xml.WriteStartElement("Relationships", PackageRelationships);
        for (var i = 0; i < relations.Count; i++)
        {
            var (kind, target) = relations[i];
            var type = kind.StartsWith("metadata", StringComparison.Ordinal) ? $"{PackageRelationships}/{kind}" : $"{Relationships}/{kind}";
            Element(xml, PackageRelationships, "Relationship", ("Id", FormattableString.Invariant($"rId{i + 1}")),
                ("Type", type), ("Target", target));
        }

        xml.WriteEndElement();
    });

    private static byte[] Properties(string title, string subject) => WorksheetXml.XmlPart(xml =>
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, CellText.Encode(title));
        xml.WriteElementString("dc", "subject", Dublin, CellText.Encode(subject));
        xml.WriteElementString("dc", "creator", Dublin, "checklist");
        xml.WriteEndElement();
    });

    private static byte[] Book(IReadOnlyList<Sheet> sheets) => WorksheetXml.XmlPart(xml =>
    {
        const string Main = WorksheetXml.Namespace;
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships); // some programs look for `r:id`, whatever the prefix means
        xml.WriteStartElement("bookViews", Main);
        Element(xml, Main, "workbookView", ("xWindow", "0"), ("yWindow", "0"), ("windowWidth", "28800"), ("windowHeight", "16000"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", FormattableString.Invariant($"{i + 1}"));
            if (sheets[i].IsHidden)
            {
                xml.WriteAttributeString("state", "hidden");
            }

            xml.WriteAttributeString("id", Relationships, FormattableString.Invariant($"rId{i + 1}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteNames(xml, sheets);
        xml.WriteEndElement();
    });

    /// <summary>Which rows repeat on paper, and what the filters are about.</summary>
    private static void WriteNames(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("definedNames", WorksheetXml.Namespace);
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].HasHead)
            {
                var last = CellNames.Column(sheets[i].Columns.Count - 1);
                Name(xml, "_xlnm._FilterDatabase", i,
                    FormattableString.Invariant($"{sheets[i].Name}!$A$1:${last}${sheets[i].Rows.Count}"), isHidden: true);
                Name(xml, "_xlnm.Print_Titles", i, $"{sheets[i].Name}!$1:$1", isHidden: false);
            }
        }

        xml.WriteEndElement();
    }

    private static void Name(XmlWriter xml, string name, int sheet, string range, bool isHidden)
    {
        xml.WriteStartElement("definedName", WorksheetXml.Namespace);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("localSheetId", FormattableString.Invariant($"{sheet}"));
        if (isHidden)
        {
            xml.WriteAttributeString("hidden", "1");
        }

        xml.WriteString(range);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string space, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
