using System.Xml;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>Which part holds which sheet. Elements are told by their local names: the strict form of the standard has other namespaces.</summary>
internal static class WorkbookSheets
{
    public const string Book = "xl/workbook.xml";

    /// <summary>Paths of sheets in the order of the book, with their names.</summary>
    public static IReadOnlyList<(string Name, string Path)> Read(WorkbookArchive archive)
    {
        var targets = Targets(archive);
        var sheets = new List<(string, string)>();
        using var xml = archive.Part(Book);
        while (xml!.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && Relation(xml) is { } id && targets.TryGetValue(id, out var path))
            {
                sheets.Add((xml.GetAttribute("name") ?? "", path));
            }
        }

        return sheets;
    }

    /// <summary>Some programs count days from 1904.</summary>
    public static bool CountsFrom1904(WorkbookArchive archive)
    {
        using var xml = archive.Part(Book);
        while (xml!.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
            {
                return xml.GetAttribute("date1904") is "1" or "true";
            }
        }

        return false;
    }

    private static Dictionary<string, string> Targets(WorkbookArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = archive.Part("xl/_rels/workbook.xml.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private static string? Relation(XmlReader xml)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                var id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        }

        xml.MoveToElement();
        return null;
    }
}
