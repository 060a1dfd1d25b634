using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Markdown;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>Forms that are text: exported answers, tables, task lists.</summary>
internal static class TextFormReader
{
    public static FilledForm? Read(string fileName, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        var source = new SourceText(fileName, TextDecoder.Decode(bytes.Span));
        var start = source.Content.AsSpan().TrimStart();
        if (start.IsEmpty) // a byte order mark alone, or white space of other kinds than files are told apart by
        {
            diagnostics.Add(FormDiagnostics.UnknownKind(source.Start, "the file is empty"));
            return null;
        }

        if (ForeignFiles.OfText(source) is { } foreign)
        {
            diagnostics.Add(foreign);
            return null;
        }

        if (start[0] != '<' && !TextDecoder.Report(source, bytes.Span, diagnostics))
        {
            return null;
        }

        if (start[0] is '{' or '[')
        {
            return JsonFormReader.Read(source, bytes, diagnostics);
        }

        if (start[0] == '<')
        {
            diagnostics.Add(
                FormDiagnostics.Foreign(
                    source.Start, "this is a page, not its answers", "give the file that “Export answers” on the page makes"));
            return null;
        }

        if (CsvFormReader.IsTable(source.Content))
        {
            return CsvFormReader.Read(source, diagnostics);
        }

        if (MarkdownFormReader.IsChecklist(source.Content))
        {
            return new MarkdownFormReader(source, diagnostics).Read();
        }

        diagnostics.Add(FormDiagnostics.UnknownKind(source.Start, "it is a text without the columns or fields of a checklist"));
        return null;
    }
}
