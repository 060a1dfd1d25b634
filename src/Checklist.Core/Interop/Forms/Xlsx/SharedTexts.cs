using System.Text;
using System.Xml;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>The texts that cells of a workbook share.</summary>
internal static class SharedTexts
{
    private const int MostTexts = 5 * FormLimits.Results; // of a row, what differs from those around it

    public static IReadOnlyList<string> Read(WorkbookArchive archive)
    {
        var texts = new List<string>();
        using var xml = archive.Part("xl/sharedStrings.xml");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                FormSize.Check(texts.Count + 1, MostTexts, "texts");
                texts.Add(Runs(xml));
            }
        }

        return texts;
    }

    /// <summary>The text in all runs of the element that the reader is on, which it leaves at its end.</summary>
    public static string Runs(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        var isText = false;
        var phonetic = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                phonetic = xml.LocalName == "rPh" ? xml.Depth : xml.Depth <= phonetic ? int.MaxValue : phonetic;
                isText = xml.LocalName == "t" && phonetic == int.MaxValue;
            }
            else if (isText
                && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(isText ? xml.Value : "");
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "t")
            {
                isText = false;
            }
        }

        return CellText.Decode(text.ToString());
    }
}
