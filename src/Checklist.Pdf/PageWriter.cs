using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>Writes a finished page: its content, the elements of its marks, the page object.</summary>
internal static class PageWriter
{
    public static void Write(PdfDocumentWriter document, PdfPage page)
    {
        var file = document.File;
        if (page.Body.IsMarked)
        {
            throw new InvalidOperationException($"page {page.Number} is finished while marks of an element are open");
        }

        var contentId = file.Reserve();
        file.WriteStream(contentId, [], page.Body.Content.Span);
        var elementsId = WriteElements(file, page);
        var key = document.Structure.AddParent(elementsId);

        var buffer = file.Open(page.Id).Add("<</Type/Page/Parent "u8).Reference(page.ParentId).Add("/MediaBox[0 0 "u8);
        buffer.Numbers(page.Size.Width, page.Size.Height).Add("]/Resources "u8).Reference(document.ResourcesId);
        buffer.Add("/Contents["u8).Reference(contentId);
        if (page.RunningId != 0)
        {
            buffer.Add((byte)' ').Reference(page.RunningId);
        }

        buffer.Add("]/StructParents "u8).Integer(key).Add("/Tabs/S"u8);
        if (page.Annotations.Count > 0)
        {
            buffer.Add("/Annots["u8);
            foreach (var annotation in page.Annotations)
            {
                buffer.Reference(annotation).Add((byte)' ');
            }

            buffer.Add("]"u8);
        }

        buffer.Add(">>"u8);
        file.Close();
    }

    private static int WriteElements(ObjectFile file, PdfPage page)
    {
        var id = file.Reserve();
        var buffer = file.Open(id).Add("["u8);
        foreach (var element in page.Elements)
        {
            buffer.Reference(element).Add((byte)' ');
        }

        buffer.Add("]"u8);
        file.Close();
        return id;
    }
}
