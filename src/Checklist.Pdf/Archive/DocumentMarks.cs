using System.Globalization;
using System.Text;

namespace Checklist.Pdf.Archive;

/// <summary>The standards that a document claims to keep, as its metadata says them.</summary>
/// <param name="IsAccessible">PDF/UA-1.</param>
/// <param name="ArchivePart">The part of PDF/A, level A; null for none.</param>
internal sealed record DocumentMarks(bool IsAccessible, int? ArchivePart)
{
    private const string AccessibleNames = "http://www.aiim.org/pdfua/ns/id/";
    private const string ArchiveNames = "http://www.aiim.org/pdfa/ns/";

    public void Append(StringBuilder xmp)
    {
        if (IsAccessible)
        {
            xmp.Append("<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"").Append(AccessibleNames)
                .Append("\">\n<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n");
        }

        if (ArchivePart is { } part)
        {
            xmp.Append(CultureInfo.InvariantCulture, $"<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"{ArchiveNames}id/\">\n")
                .Append(CultureInfo.InvariantCulture, $"<pdfaid:part>{part}</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n")
                .Append("</rdf:Description>\n");
        }

        if (IsAccessible && ArchivePart is not null)
        {
            AppendSchema(xmp);
        }
    }

    /// <summary>An archive knows only the properties of its own standard: those of others are described.</summary>
    private static void AppendSchema(StringBuilder xmp)
    {
        xmp.Append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"").Append(ArchiveNames).Append("extension/\" xmlns:pdfaSchema=\"")
            .Append(ArchiveNames).Append("schema#\" xmlns:pdfaProperty=\"").Append(ArchiveNames).Append("property#\">\n");
        xmp.Append("<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n");
        xmp.Append("<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n");
        xmp.Append("<pdfaSchema:namespaceURI>").Append(AccessibleNames).Append("</pdfaSchema:namespaceURI>\n");
        xmp.Append("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n");
        xmp.Append("<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n");
        xmp.Append("<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n");
        xmp.Append("<pdfaProperty:category>internal</pdfaProperty:category>\n");
        xmp.Append("<pdfaProperty:description>Part of ISO 14289 that the document keeps</pdfaProperty:description>\n");
        xmp.Append("</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
    }
}
