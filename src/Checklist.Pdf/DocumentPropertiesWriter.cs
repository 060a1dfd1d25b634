using System.Globalization;
using System.Text;
using Checklist.Pdf.Archive;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>Writes the document's properties twice, as the standards ask: as an object and as XMP metadata.</summary>
internal static class DocumentPropertiesWriter
{
    private const string Producer = "Checklist.Pdf";

    public static int WriteObject(ObjectFile file, DocumentProperties properties)
    {
        var id = file.Reserve();
        var buffer = file.Open(id).Add("<</Title"u8).Text(properties.Title);
        Entry(buffer, "/Author"u8, properties.Author);
        Entry(buffer, "/Subject"u8, properties.Subject);
        Entry(buffer, "/Keywords"u8, properties.Keywords);
        Entry(buffer, "/Creator"u8, properties.Creator);
        Entry(buffer, "/Producer"u8, Producer);
        Entry(buffer, "/CreationDate"u8, properties.Created is { } created ? PdfDate(created) : null);
        buffer.Add(">>"u8);
        file.Close();
        return id;
    }

    /// <summary>The properties as XMP, with the marks of standards.</summary>
    /// <returns>The object of the metadata.</returns>
    /// <param name="marks">The standards that the document claims.</param>
    public static int WriteMetadata(ObjectFile file, DocumentProperties properties, DocumentMarks marks)
    {
        var xmp = new StringBuilder();
        xmp.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        xmp.Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"");
        xmp.Append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"");
        xmp.Append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");
        xmp.Append("<dc:format>application/pdf</dc:format>\n");
        Alternative(xmp, "dc:title", properties.Title);
        Alternative(xmp, "dc:description", properties.Subject);
        if (properties.Author is { } author)
        {
            xmp.Append("<dc:creator><rdf:Seq><rdf:li>").Append(Escape(author)).Append("</rdf:li></rdf:Seq></dc:creator>\n");
        }

        xmp.Append("<dc:language><rdf:Bag><rdf:li>").Append(Escape(properties.Language)).Append("</rdf:li></rdf:Bag></dc:language>\n");
        Plain(xmp, "pdf:Keywords", properties.Keywords);
        Plain(xmp, "pdf:Producer", Producer);
        Plain(xmp, "xmp:CreatorTool", properties.Creator);
        Plain(xmp, "xmp:CreateDate", properties.Created?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        xmp.Append("</rdf:Description>\n");
        marks.Append(xmp);
        xmp.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
        var id = file.Reserve();
        file.WriteStream(id, "/Type/Metadata/Subtype/XML"u8, Encoding.UTF8.GetBytes(xmp.ToString()), compress: false);
        return id;
    }

    public static string PdfDate(DateTimeOffset date) =>
        date.ToString("'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(':', '\'')
            .Replace("D'", "D:", StringComparison.Ordinal) + "'";

    private static void Entry(ByteBuffer buffer, ReadOnlySpan<byte> key, string? value)
    {
        if (value is not null)
        {
            buffer.Add(key).Text(value);
        }
    }

    private static void Alternative(StringBuilder xmp, string name, string? value)
    {
        if (value is not null)
        {
            xmp.Append('<').Append(name).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Escape(value));
            xmp.Append("</rdf:li></rdf:Alt></").Append(name).Append(">\n");
        }
    }

    private static void Plain(StringBuilder xmp, string name, string? value)
    {
        if (value is not null)
        {
            xmp.Append('<').Append(name).Append('>').Append(Escape(value)).Append("</").Append(name).Append(">\n");
        }
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for half a surrogate pair
        {
            _ = rune.Value switch
            {
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' => result.Append("&amp;"),
                < 0x20 and not '\t' and not '\n' or 0xFFFE or 0xFFFF => result.Append('\uFFFD'), // no characters in XML
                _ => result.Append(rune.ToString()),
            };
        }

        return result.ToString();
    }
}
