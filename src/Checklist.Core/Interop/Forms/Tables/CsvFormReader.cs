using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>Reads <c>checklist.csv</c> as a person filled it in and a spreadsheet program or an editor saved it.</summary>
internal static class CsvFormReader
{
    /// <summary>A text whose first lines have the headings of ours as cells.</summary>
    public static bool IsTable(string text)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        return Heads(AnswerColumn.Control, head) && Heads(AnswerColumn.Answer, head);
    }

    private const int HeadLength = 4000; // all column names and some lines of titles above them

    public static FilledForm? Read(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            var table = new FormTable(CsvTable.Read(source));
            if (TableFormReader.Read(FormKind.Csv, [table], source, new BesideFields(diagnostics), diagnostics) is { } form)
            {
                return form;
            }

            diagnostics.Add(
                FormDiagnostics.Foreign(
                    source.Start, "this table does not say which catalog it answers", "use `checklist.csv` with all its columns"));
        }
        catch (InvalidDataException damage)
        {
            diagnostics.Add(FormDiagnostics.Damaged(source.Start, damage.Message));
        }

        return null;
    }

    private static bool Heads(AnswerColumn column, string head) =>
        AnswerColumns.AllNamesOf(column).Any(name => HeadingPattern(name).IsMatch(head));

    private static Regex HeadingPattern(string name) =>
        new($"(?:^|[,;\t])[ \"]*{Regex.Escape(name)}[ \"]*(?:$|[,;\t\r])",
            RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
