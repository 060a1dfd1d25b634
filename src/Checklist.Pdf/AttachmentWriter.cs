using System.Text;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>Writes an attached file and the specification that describes it.</summary>
internal static class AttachmentWriter
{
    /// <summary>Writes an attached file and gives the number of its object.</summary>
    /// <returns>The object of the file specification.</returns>
    public static int Write(ObjectFile file, AttachedFile attachment)
    {
        var stream = file.Reserve();
        var dictionary = new ByteBuffer().Add("/Type/EmbeddedFile/Subtype"u8).Name(attachment.MediaType);
        dictionary.Add("/Params<</Size "u8).Integer(attachment.Content.Length);
        if (attachment.Modified is { } modified)
        {
            dictionary.Add("/ModDate"u8).Text(DocumentPropertiesWriter.PdfDate(modified));
        }

        dictionary.Add(">>"u8);
        file.WriteStream(stream, dictionary.Span, attachment.Content.Span);
        var id = file.Reserve();
        var buffer = file.Open(id).Add("<</Type/Filespec/F"u8).Bytes(Encoding.UTF8.GetBytes(attachment.Name));
        buffer.Add("/UF"u8).Text(attachment.Name).Add("/Desc"u8).Text(attachment.Description);
        buffer.Add("/AFRelationship"u8).Name(attachment.Relationship.ToString());
        buffer.Add("/EF<</F "u8).Reference(stream).Add("/UF "u8).Reference(stream).Add(">>>>"u8);
        file.Close();
        return id;
    }
}
