using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6, continued: what forms hold beside their fields, and values that are not what a field asks for.</summary>
public static class FormContentDiagnostics
{
    public static readonly DiagnosticDescriptor UntouchedDescriptor = new(
        "CHK6260", "form-untouched", Severity.Warning, "Nobody has filled in a form",
        "The form has no answer, note, value, name or signature that it did not have when it was made. If it was filled in, the "
        + "program they used did not save it: a viewer that only prints forms, a preview in a mail program, or a copy that was sent "
        + "before it was saved.");

    public static readonly DiagnosticDescriptor TextKeptDescriptor = new(
        "CHK6261", "form-text-kept", Severity.Warning, "A form holds text outside its fields",
        "People write comments, text boxes, extra columns and extra lines into forms. Such a text is kept in the note of the check where "
        + "it was found, with a few words that say where it comes from. It is no answer: read it, and decide whether it changes one.");

    public static readonly DiagnosticDescriptor MarkDescriptor = new(
        "CHK6262", "form-mark", Severity.Warning, "A form holds a mark that cannot be read",
        "Lines drawn with a pen, highlights, pictures, stamps, attached files and digital signatures are found, and the finding names "
        + "the page and the control or box that they lie on. What they mean has to be read by a person: tick the box, or write the "
        + "answer into the assessment.");

    public static readonly DiagnosticDescriptor BoxDescriptor = new(
        "CHK6263", "form-box", Severity.Warning, "A box in a PDF shows something else than the form says",
        "A PDF keeps the answer of a box twice: as the value of the field, and as what is drawn on the page. Some programs write only "
        + "one of them. Where both name an answer and the answers differ, neither is taken, and the note says what both are.");

    public static readonly DiagnosticDescriptor RowMovedDescriptor = new(
        "CHK6264", "form-row-moved", Severity.Error, "Rows of a table show another check than they answer",
        "The hidden columns of a table say which check, target and text each row answers, and the columns in sight say the same for "
        + "people. When only some of the columns are sorted or pasted, they contradict each other, and nobody can tell which answer "
        + "belongs to which check. Nothing of the form is taken. Undo the sorting, or sort all columns together, as the filter buttons "
        + "in the first row do.");

    public static readonly DiagnosticDescriptor OtherSheetDescriptor = new(
        "CHK6265", "form-sheet", Severity.Warning, "A workbook has a sheet that is no part of the form",
        "Answers are read from every sheet that has the columns of a checklist, also from a copy of one. Other sheets that people add "
        + "are not read.");

    public static readonly DiagnosticDescriptor FormulaDescriptor = new(
        "CHK6266", "form-formula", Severity.Warning, "A cell holds a formula without a value",
        "Formulas are never calculated here. A cell counts with the value that the program saved last, and some programs save none. The "
        + "formula itself is kept in the note. Open the workbook in a spreadsheet program, save it, and collect it again, or write the "
        + "value instead of the formula.");

    public static readonly DiagnosticDescriptor CellKindDescriptor = new(
        "CHK6267", "form-cell-kind", Severity.Warning, "A cell holds a date instead of a text or a number",
        "Spreadsheet programs turn what people type into dates: `1-2` becomes a day in January. The cell is read as the date that it "
        + "shows.");

    public static readonly DiagnosticDescriptor MergedDescriptor = new(
        "CHK6268", "form-merged", Severity.Warning, "Cells of several answers were merged",
        "A merged cell belongs to its first row only. The other rows that it covers have no answer, although it looks as if they had: "
        + "write the answer into each row.");

    public static readonly DiagnosticDescriptor BlockDescriptor = new(
        "CHK6269", "form-block", Severity.Error, "A block of answers in a Markdown checklist is damaged",
        "Each check of a Markdown checklist has a fenced block for its answer. Where the line that opens or closes a block is lost, or a "
        + "line such as `result:` has two different texts, nobody can tell what was answered, and the answer of one check could be taken "
        + "for that of the next. Nothing of the form is taken until the block is repaired.");

    public static readonly DiagnosticDescriptor EncodingGuessedDescriptor = new(
        "CHK6270", "form-encoding", Severity.Warning, "The encoding of a form was guessed",
        "A text file does not say in which encoding it was written. One that is no UTF-8 is read as Windows-1252, which Excel writes in "
        + "Western Europe and America. The finding shows a word as it was read: if that word is wrong, so are the notes. Save the file "
        + "as “CSV UTF-8”.");

    public static readonly DiagnosticDescriptor EncodingUnknownDescriptor = new(
        "CHK6271", "form-encoding-unknown", Severity.Error, "The encoding of a form is not known",
        "The text is no UTF-8 and no UTF-16, and it has bytes that are no character in Windows-1252. It may be Shift-JIS, "
        + "Windows-1250 or Mac Roman: read wrong, every note would be unreadable. Save the file as “CSV UTF-8”, or fill in the workbook.");

    public static readonly DiagnosticDescriptor PagesMissingDescriptor = new(
        "CHK6272", "form-pages-missing", Severity.Error, "A PDF has only some pages of a form",
        "The form lists all its checks, and this file has the fields of some of them only: pages were taken out of it, or several forms "
        + "were put together in one file. A check that nobody answered would look the same as one whose page is missing, so nothing is "
        + "taken. Give the whole form as the viewer saved it; pages that nobody filled in do no harm.");

    public static readonly DiagnosticDescriptor OutsideBlockDescriptor = new(
        "CHK6274", "form-outside-block", Severity.Warning, "A Markdown checklist has an answer outside its blocks",
        "A box is ticked and the block that says what it answers is gone, or a line such as `result: pass` is outside a block. It "
        + "cannot be assigned to a check, so it was left out.");

    public static readonly DiagnosticDescriptor TwoNumbersDescriptor = new(
        "CHK6275", "value-two-numbers", Severity.Warning, "A value could be two numbers",
        "`1.250` is one and a quarter where a point separates the fraction, and 1250 where it separates the thousands. The value is "
        + "kept as it was written and never compared with what passes, so it counts neither as passed nor as failed. Write it without the "
        + "point, or with another number of digits behind it.");

    public static Diagnostic Untouched(SourceSpan span) =>
        new(UntouchedDescriptor, span, "nobody has filled in this form", "give the form as it was saved after it was filled in");

    /// <summary>A text beside the fields of a form, which is kept as a note.</summary>
    /// <param name="what">What the text is and where it was found, as in <c>comment on page 3</c>.</param>
    /// <param name="check">Where it is kept; null where no check can take it.</param>
    public static Diagnostic TextKept(SourceSpan span, string what, string text, string? check) => new(
        TextKeptDescriptor,
        span,
        check is null
            ? $"{what} belongs to no check and was not kept: {Long(text)}"
            : $"{what} was kept in the note of {Quote(check)}: {Long(text)}",
        "read it, and decide whether it changes an answer");

    public static Diagnostic ColumnKept(SourceSpan span, string column, int count)
    {
        var texts = count == 1 ? "one text in it was" : string.Create(CultureInfo.InvariantCulture, $"{count} texts in it were");
        return new(
            TextKeptDescriptor, span, $"{Quote(column)} is no column of the form: {texts} kept in the notes",
            "read it, and decide whether it changes an answer");
    }

    /// <summary>Something drawn on a form that cannot be kept as text.</summary>
    /// <param name="what">What it is and where, as in <c>pen drawing on page 3, on the box `fail` of `hv-01 a`</c>.</param>
    public static Diagnostic Mark(SourceSpan span, string what) =>
        new(MarkDescriptor, span, $"{what} cannot be read", "look at the page, and write down what it says");

    public static Diagnostic Box(SourceSpan span, string check, string value, string shown, string consequence) => new(
        BoxDescriptor, span, $"the box of {Quote(check)} shows {Quote(shown)}, and the form says {Quote(value)}: {consequence}",
        "open the form in another viewer, set the box again, and save");

    /// <summary>Rows whose cells were sorted apart from each other.</summary>
    /// <param name="rows">Each as in <c>row 5 shows `a` and answers `b`</c>.</param>
    public static Diagnostic RowsMoved(SourceSpan span, int count, IEnumerable<string> rows)
    {
        var show = count == 1 ? "a row shows" : string.Create(CultureInfo.InvariantCulture, $"{count} rows show");
        var named = string.Join("; ", rows) + (count > 3 ? "; …" : "");
        return new(
            RowMovedDescriptor, span, $"{show} another check than their hidden columns name: {named}",
            "undo the sorting, or sort all columns together");
    }

    public static Diagnostic OtherSheet(SourceSpan span, string sheet, int cells) => new(
        OtherSheetDescriptor,
        span,
        string.Create(
            CultureInfo.InvariantCulture, $"the sheet {Quote(sheet)} is no part of the form, and its {cells} filled cells are not read"),
        "move what matters into notes");

    public static Diagnostic Formula(SourceSpan span, string cell, string formula) => new(
        FormulaDescriptor, span, $"{Quote(cell)} holds the formula {Quote(formula)} without a value",
        "write the value instead of the formula");

    public static Diagnostic CellKind(SourceSpan span, string cell, string shown) => new(
        CellKindDescriptor, span, $"{Quote(cell)} holds the date {Quote(shown)}, where no date is asked for",
        "format the cell as text and write it again if that is wrong");

    public static Diagnostic Merged(SourceSpan span, string range) => new(
        MergedDescriptor, span, $"the merged cells {Quote(range)} answer their first row only", "write the answer into each row");

    /// <summary>A block of a task list that is damaged.</summary>
    /// <param name="block">The line that opens it, without its fence; empty where nothing else is there.</param>
    public static Diagnostic Block(SourceSpan span, string block, string what) => new(
        BlockDescriptor, span, $"{(block.Length == 0 ? "a block" : $"the block {Quote(block)}")} is damaged: {what}",
        "repair the block, and collect again");

    public static Diagnostic EncodingGuessed(SourceSpan span, string encoding, string sample) => new(
        EncodingGuessedDescriptor, span, $"the form is no UTF-8; it was read as {encoding}, as in {Quote(sample)}",
        "save it as UTF-8 if that is wrong");

    public static Diagnostic EncodingUnknown(SourceSpan span) => new(
        EncodingUnknownDescriptor, span, "the encoding of the form is neither UTF-8, UTF-16 nor Windows-1252",
        "save it as UTF-8, in Excel as “CSV UTF-8”");

    public static Diagnostic PagesMissing(SourceSpan span, int pages, int found, int asked, string check)
    {
        var has = string.Create(
            CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")} with the fields of {found} of {asked} checks");
        return new(
            PagesMissingDescriptor, span, $"this PDF has {has}: {Quote(check)} is on none of them",
            "give the whole form, not some of its pages");
    }

    /// <summary>A value that is one number where people write points, and another where they write commas.</summary>
    /// <param name="name">Of the check, quoted.</param>
    public static Diagnostic TwoNumbers(SourceSpan span, string name, string value, string whole, string fraction) => new(
        TwoNumbersDescriptor, span, $"{name} has the value {Quote(value)}, which could be two numbers",
        $"write {Quote(whole)} or {Quote(fraction)}");

    public static Diagnostic OutsideBlock(SourceSpan span, string line) => new(
        OutsideBlockDescriptor, span, $"{Quote(line)} is outside a block, so it is not clear which check it answers",
        "write it into the block of the check");

    /// <summary>What people wrote is shown as far as it can be read in one line; the note has all of it.</summary>
    private static string Long(string text)
    {
        const int Longest = 200;
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return QuoteUpTo(string.Join(' ', lines), Longest);
    }
}
