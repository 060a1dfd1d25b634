using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Pdf;
using Checklist.Core.Interop.Forms.Xlsx;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>The front door for forms that come back. The file type is detected from the contents.</summary>
public static class FormReader
{
    /// <summary>
    /// Reads the answers of a form, or gives null and says why it cannot. Nothing in the file is run, opened or fetched, and
    /// what it unpacks to and holds is bounded.
    /// </summary>
    /// <param name="fileName">Named in findings; its extension decides nothing.</param>
    /// <param name="diagnostics">Gets CHK6050 to CHK6062 and CHK6260 to CHK6274.</param>
    public static FilledForm? Read(string fileName, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        var file = new SourceText(fileName, "");
        if (bytes.Length > Limits.FormBytes)
        {
            diagnostics.Add(FormDiagnostics.FileTooLarge(file.Start));
            return null;
        }

        var found = new DiagnosticBag();
        try
        {
            var form = Read(file, bytes, found);
            FormSize.Check(form);
            if (form is { IsUntouched: true } && found.Count == 0)
            {
                found.Add(FormContentDiagnostics.Untouched(file.Start));
            }

            diagnostics.AddAll(found);
            return form;
        }
        catch (FormTooLargeException tooLarge) // what was found until then is beside the point
        {
            diagnostics.Add(FormDiagnostics.TooLarge(file.Start, tooLarge.Message));
            return null;
        }
    }

    private static FilledForm? Read(SourceText file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics) =>
        FormSignatures.Of(bytes.Span) switch
        {
            FormSignature.Pdf => PdfFormReader.Read(file, bytes, diagnostics),
            FormSignature.Zip => XlsxFormReader.Read(file, bytes, diagnostics),
            FormSignature.Text => TextFormReader.Read(file.Path, bytes, diagnostics),
            var other => Refuse(file, other, bytes, diagnostics),
        };

    private static FilledForm? Refuse(SourceText file, FormSignature signature, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        diagnostics.Add(signature switch
        {
            FormSignature.Compound => ForeignFiles.OfCompound(file, bytes.Span),
            FormSignature.Empty => FormDiagnostics.UnknownKind(file.Start, "the file is empty"),
            FormSignature.Picture => FormDiagnostics.UnknownKind(
                file.Start, "it is a picture, such as a photo or a scan", "write its answers into the form"),
            _ => FormDiagnostics.UnknownKind(file.Start, "it is not a text, a PDF or a workbook"),
        });
        return null;
    }
}
