using System.Xml;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>
/// Which part holds which sheet. Elements are told by their local names: the strict form of the standard has other namespaces.
/// </summary>
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
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && Relation(xml) is { } id
                && targets.TryGetValue(id, out var path))
            {
                FormSize.Check(sheets.Count + 1, FormLimits.Entries, "sheets");
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
        foreach (var (id, _, path) in Entries(archive, Book))
        {
            targets[id] = path;
        }

        return targets;
    }

    /// <summary>What another part belongs to, with the kind of its relation.</summary>
    public static IReadOnlyList<(string Kind, string Path)> Relations(WorkbookArchive archive, string part) =>
        [.. Entries(archive, part).Select(entry => (entry.Kind, entry.Path))];

    private static IEnumerable<(string Id, string Kind, string Path)> Entries(WorkbookArchive archive, string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, count) = (part[..slash], 0);
        using var xml = archive.Part($"{folder}/_rels/{part[(slash + 1)..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target)
            {
                FormSize.Check(++count, FormLimits.Results, "relations");
                yield return (id, xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : Resolve(folder, target));
            }
        }
    }

    private static string Resolve(string folder, string target)
    {
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            (folder, target) = (folder[..Math.Max(folder.LastIndexOf('/'), 0)], target[3..]);
        }

        return folder.Length == 0 ? target : $"{folder}/{target}";
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
