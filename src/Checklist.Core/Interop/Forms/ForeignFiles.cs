using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>Files of other programs that people send instead of a form: what each is, and how to make a form of it.</summary>
internal static class ForeignFiles
{
    private const string SaveWorkbook = "open it and save it as `.xlsx`";
    private const int LongestHead = 4_000; // characters; the names of namespaces are in the first element

    /// <summary>The container of the older Office, and of workbooks that have a password: streams are named in UTF-16.</summary>
    public static Diagnostic OfCompound(SourceText file, ReadOnlySpan<byte> bytes)
    {
        if (HasName(bytes, "EncryptedPackage"))
        {
            return FormDiagnostics.Encrypted(file.Start);
        }

        return HasName(bytes, "Workbook") || HasName(bytes, "Book")
            ? FormDiagnostics.UnknownKind(file.Start, "it is a workbook of Excel 97-2003 (`.xls`)", SaveWorkbook)
            : HasName(bytes, "WordDocument")
            ? FormDiagnostics.UnknownKind(file.Start, "it is a document of Word 97-2003 (`.doc`)")
            : FormDiagnostics.UnknownKind(file.Start, "it is a file of an older Office program or a mail of Outlook");
    }

    /// <summary>What an archive is that is no workbook of ours.</summary>
    /// <param name="has">Whether the archive has an entry.</param>
    /// <param name="mediaType">What the entry <c>mimetype</c> says; null where there is none.</param>
    /// <param name="names">Of all entries.</param>
    public static Diagnostic OfArchive(SourceText file, Func<string, bool> has, string? mediaType, IEnumerable<string> names)
    {
        var (what, hint) = mediaType switch
        {
            not null when mediaType.Contains("opendocument.spreadsheet", StringComparison.Ordinal) =>
                ("it is an OpenDocument spreadsheet (`.ods`)", SaveWorkbook),
            not null when mediaType.Contains("opendocument.text", StringComparison.Ordinal) =>
                ("it is an OpenDocument text (`.odt`)", null),
            not null when mediaType.Contains("opendocument", StringComparison.Ordinal) => ("it is an OpenDocument file", null),
            _ when has("content.xml") => ("it is an OpenDocument file", SaveWorkbook),
            _ when has("word/document.xml") => ("it is a document of a word processor (`.docx`)", null),
            _ when has("ppt/presentation.xml") => ("it is a presentation (`.pptx`)", null),
            _ when has("xl/workbook.bin") => ("it is a binary workbook (`.xlsb`)", SaveWorkbook),
            _ when has("Index/Document.iwa") || has("Index.zip") =>
                ("it is a file of Numbers, Pages or Keynote", "export it from Numbers as Excel (`.xlsx`)"),
            _ => Bundle(names),
        };
        return FormDiagnostics.UnknownKind(file.Start, what, hint);
    }

    /// <summary>Texts that no form is; null where it may be one.</summary>
    public static Diagnostic? OfText(SourceText source)
    {
        var head = source.Content.AsSpan().TrimStart();
        head = head[..Math.Min(head.Length, LongestHead)];
        var (what, hint) = head switch
        {
            _ when head.StartsWith("{\\rtf") => ("it is a document of a word processor (`.rtf`)", null),
            _ when head.StartsWith("%FDF-") || (head[0] == '<' && Has(head, "<xfdf")) =>
                ("it holds the values of a form without the form", "give the PDF itself, as the viewer saved it"),
            _ when IsMail(head) => ("it is a mail", "save the file that is attached to it"),
            _ when head[0] != '<' => (null, null),
            _ when Has(head, "opendocument.spreadsheet") => ("it is an OpenDocument spreadsheet (`.fods`)", SaveWorkbook),
            _ when Has(head, "urn:oasis:names:tc:opendocument") => ("it is an OpenDocument file", SaveWorkbook),
            _ when Has(head, "urn:schemas-microsoft-com:office:spreadsheet") => ("it is a workbook of Excel 2003 as XML", SaveWorkbook),
            _ when Has(head, "urn:schemas-microsoft-com:office:excel") => ("it is a web page that Excel saved", SaveWorkbook),
            _ when head.StartsWith("<?xml") && !Has(head, "<html") => ((string?)"it is an XML file", null),
            _ => (null, (string?)null),
        };
        return what is null ? null : FormDiagnostics.UnknownKind(source.Start, what, hint);
    }

    private static (string What, string? Hint) Bundle(IEnumerable<string> names)
    {
        string[] endings = [".pdf", ".xlsx", ".csv", ".md", ".json"];
        var forms = names.Count(name => endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        return forms > 0 ? ("it is an archive", "unpack it, and give the files in it") : ("it is an archive, but no workbook", null);
    }

    private static bool Has(ReadOnlySpan<char> head, string word) => head.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsMail(ReadOnlySpan<char> head) =>
        head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
        || (Has(head, "\nMIME-Version:") && Has(head, "\nContent-Type:") && head.IndexOfAny("{}") < 0);

    private static bool HasName(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
