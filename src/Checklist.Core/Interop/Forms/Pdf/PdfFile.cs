using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Pdf.Objects;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>Opens a PDF that any viewer saved and takes the form out of it. No page is drawn.</summary>
internal static class PdfFile
{
    public static PdfForm? Read(SourceText file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        try
        {
            return Read(bytes[bytes.Span.IndexOf("%PDF-"u8)..], new PdfBudget());
        }
        catch (PdfEncryptedException)
        {
            diagnostics.Add(FormDiagnostics.Encrypted(file.Start));
        }
        catch (Exception damage) when (damage is InvalidDataException or PdfMisplacedException)
        {
            diagnostics.Add(FormDiagnostics.Damaged(file.Start, "it begins as a PDF, but cannot be read to its end"));
        }

        return null;
    }

    private static PdfForm Read(ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        var start = StartOfTable(bytes.Span);
        try
        {
            return Read(new PdfObjects(bytes, new PdfTableReader(bytes, budget).Read(start), budget), budget);
        }
        catch (PdfMisplacedException) // other readers open a file whose tables are wrong, too
        {
            return Read(new PdfObjects(bytes, new PdfScan(bytes, budget).Read(), budget), budget);
        }
    }

    /// <summary>
    /// What a viewer changed is at the end. Where that breaks off, the file as it was before would read as a form that was not
    /// filled in.
    /// </summary>
    private static int StartOfTable(ReadOnlySpan<byte> bytes)
    {
        const int MostDigits = 12;
        var mark = bytes.LastIndexOf("startxref"u8);
        var rest = mark < 0 ? default : bytes[(mark + "startxref".Length)..];
        if (mark < 0 || rest.IndexOf(" obj"u8) >= 0)
        {
            throw new InvalidDataException("it breaks off");
        }

        var number = rest.TrimStart("\r\n \t"u8);
        var digits = number[..Math.Min(number.Length, MostDigits)];
        return System.Buffers.Text.Utf8Parser.TryParse(digits, out int start, out _) && start >= 0 ? start : int.MaxValue;
    }

    private static PdfForm Read(PdfObjects objects, PdfBudget budget)
    {
        var catalog = objects.Get<PdfDictionary>(objects.Trailer, "Root") ?? throw new InvalidDataException("it has no beginning");
        var fields = new FormFields(objects, budget);
        if (objects.Get<PdfDictionary>(catalog, "AcroForm") is { } form)
        {
            fields.Read(form);
        }

        var contents = new AttachedContents(objects).Read(catalog);
        var marks = new PdfMarks(objects, budget);
        var found = fields.Names.Count == 0 ? [] : marks.Read(catalog);
        return new PdfForm(fields, contents, Subject(objects)) { Marks = found, Pages = marks.PageCount };
    }

    private static string? Subject(PdfObjects objects) =>
        objects.Get<PdfDictionary>(objects.Trailer, "Info") is { } properties && objects.Get<PdfString>(properties, "Subject") is { } text
            ? PdfText.Decode(text.Bytes.Span)
            : null;
}
