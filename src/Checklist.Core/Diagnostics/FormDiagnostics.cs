using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK6, continued: forms that people filled in, and what of them cannot be read.</summary>
public static class FormDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKindDescriptor = new(
        "CHK6050", "form-unknown", Severity.Error, "A file is no form that can be read",
        "Answers are read from `handout.pdf`, `checklist.xlsx`, `checklist.csv` and `checklist.md` as people filled them in, and from "
        + "the file that “Export answers” in `checklist.html` makes. The file type is detected from the contents, not the name. A "
        + "file of another kind is named as what it is, such as an older `.xls`, an OpenDocument `.ods` or `.fods`, Numbers, a document "
        + "of a word processor or a photo: save it as one of these first.");

    public static readonly DiagnosticDescriptor DamagedDescriptor = new(
        "CHK6051", "form-damaged", Severity.Error, "A form is damaged",
        "The file begins as a form does, but its contents break off or contradict themselves, as after a transfer that stopped. Nothing of it was read: half a form would look like a whole one with open checks.");

    public static readonly DiagnosticDescriptor EncryptedDescriptor = new(
        "CHK6052", "form-encrypted", Severity.Error, "A form is protected with a password",
        "The contents are encrypted. Open the file, save it without a password, and read that one.");

    public static readonly DiagnosticDescriptor TooLargeDescriptor = new(
        "CHK6053", "form-too-large", Severity.Error, "A form is too large, or grows too large when it is unpacked",
        "A filled form of the largest catalog has some megabytes. A file that has more than 64 MB, unpacks to more than 128 MB, packs the same bytes hundreds of times, or holds more answers, objects or text than any form, was not made from one, and may have been made to fill the memory of who opens it.");

    public static readonly DiagnosticDescriptor ForeignDescriptor = new(
        "CHK6054", "form-foreign", Severity.Error, "A file is of the right kind, but not one of our forms",
        "The file is a PDF, a workbook, a table or a text, but it holds nothing by which its answers could be told apart: no fields or columns of a checklist. A form that was printed to a PDF again has lost its fields.");

    public static readonly DiagnosticDescriptor UnknownAnswerDescriptor = new(
        "CHK6055", "answer-unknown", Severity.Warning, "An answer is not one of the accepted words",
        "A check that asks for a verdict takes pass, fail, partial, not applicable and not checked; one that asks for a tick takes done. "
        + "Upper and lower case and hyphens do not matter. No, false and not done instead of a tick are a fail. Any other word counts "
        + "as no answer, and is kept in the note as it was written.");

    public static readonly DiagnosticDescriptor UnknownDateDescriptor = new(
        "CHK6056", "answer-date", Severity.Warning, "A date cannot be read",
        "Dates are best written as 2026-11-20. 20.11.2026, 20 November 2026 and 11/20/2026 are read too; 11/12/2026 could be two days, "
        + "so it is not guessed. What cannot be read is kept in the note as it was written.");

    public static readonly DiagnosticDescriptor TextCutDescriptor = new(
        "CHK6057", "answer-cut", Severity.Warning, "A text in a form is too long",
        "A note may have 32,768 characters, as every prose text of a catalog. What is longer was cut; keep it in a file of its own and name that as evidence.");

    public static readonly DiagnosticDescriptor CharactersReplacedDescriptor = new(
        "CHK6058", "answer-characters", Severity.Info, "A text in a form has characters that cannot be kept",
        "Control characters, halves of characters and signs that reverse the reading direction have no place in an assessment file. Each was replaced by �.");

    public static readonly DiagnosticDescriptor UnnamedAnswerDescriptor = new(
        "CHK6059", "answer-unplaced", Severity.Warning, "An answer does not say which check it belongs to",
        "A row without control, or a field with a name that no form of ours has, holds something. It cannot be assigned, so it was left out. Rows that were added by hand need the control's id in the first column.");

    public static readonly DiagnosticDescriptor SecondAnswerDescriptor = new(
        "CHK6060", "answer-twice", Severity.Warning, "A form holds two answers to one check",
        "Two rows of a form name the same control, check and target, and say different things. Both are kept as answers in conflict, "
        + "until a person decides.");

    public static readonly DiagnosticDescriptor NoDigestDescriptor = new(
        "CHK6061", "form-without-digests", Severity.Warning, "A form does not say which text was answered",
        "The data that a form carries about itself is gone: the attachment of a PDF, the last columns of a table. The answers are read, but without the digests of the checks it cannot be told whether they answer the text as it is now.");

    public static readonly DiagnosticDescriptor TickDisagreesDescriptor = new(
        "CHK6062", "answer-tick", Severity.Warning, "A box is ticked, and the result beside it says otherwise",
        "In `checklist.md` a tick means pass, or done. A result that is written out says more, so it is used.");

    public static readonly DiagnosticDescriptor CannotHoldDescriptor = new(
        "CHK6063", "form-cannot-hold", Severity.Warning, "A form cannot hold an answer",
        "A file was to be made with answers in it, and one of them is longer than a cell of a workbook allows: 32,767 characters. It was cut there and ends with `…`. The assessment keeps it whole, and `assess collect` knows the cut text again and leaves the whole one as it is.");

    public static readonly DiagnosticDescriptor ReaderEndedDescriptor = new(
        "CHK6085", "form-reader-ended", Severity.Error, "The reader of a form came to a bad end",
        "Each form is read in a process of its own, with 256 MB of memory, fifteen seconds of the processor and no way to open a file. This form used them up, or made its reader fail, so nothing of it was read; the other forms of the call were. A form as people fill it in does neither: the file is damaged in a way that no check knows, or was made to do harm.");

    public static readonly DiagnosticDescriptor ReaderMissingDescriptor = new(
        "CHK6086", "form-reader-missing", Severity.Error, "A form cannot be read, because `checklist` cannot start itself",
        "Forms come from strangers, so each is read in a process of its own: `assess collect` starts the program `checklist` again. The system did not allow that, or the program was moved or replaced while it ran. A form is never read in another way.");

    public static readonly DiagnosticDescriptor FindingsLeftOutDescriptor = new(
        "CHK6087", "form-findings-left-out", Severity.Warning, "A form has more findings than are listed",
        "Of one form, a thousand findings are listed, errors first. Most often one column or one line is filled in in a way that is not understood, all over the form.");

    /// <summary>A file that is no form.</summary>
    /// <param name="hint">How to make a form of it; null where that is not known.</param>
    public static Diagnostic UnknownKind(SourceSpan span, string what, string? hint = null) => new(
        UnknownKindDescriptor,
        span,
        $"this is no form that can be read: {what}",
        hint ?? "give a PDF form, a workbook, a CSV table, a Markdown checklist or exported answers");

    public static Diagnostic Damaged(SourceSpan span, string what) =>
        new(DamagedDescriptor, span, $"the form is damaged: {what}", "save the form again, or give another copy of it");

    public static Diagnostic FieldsLost(SourceSpan span, string check) => Damaged(span, $"the fields of {Quote(check)} are gone");

    public static Diagnostic Encrypted(SourceSpan span) =>
        new(EncryptedDescriptor, span, "the form is protected with a password", "save it without a password");

    public static Diagnostic TooLarge(SourceSpan span, string what) =>
        new(TooLargeDescriptor, span, $"the form is too large: {what}", "check where the file comes from");

    /// <summary>The file itself has more bytes than are read of a form.</summary>
    public static Diagnostic FileTooLarge(SourceSpan span) =>
        TooLarge(span, string.Create(CultureInfo.InvariantCulture, $"it has more than {Limits.FormBytes / 1024 / 1024} MB"));

    public static Diagnostic Foreign(SourceSpan span, string what, string hint) => new(ForeignDescriptor, span, what, hint);

    public static Diagnostic UnknownAnswer(SourceSpan span, string answer, string name, string allowed) =>
        new(UnknownAnswerDescriptor, span, $"{Quote(answer)} in {Quote(name)} is no answer; it was kept in the note", $"write {allowed}");

    public static Diagnostic UnknownDate(SourceSpan span, string date, string name, bool isAmbiguous) => new(
        UnknownDateDescriptor,
        span,
        $"{Quote(date)} in {Quote(name)} {(isAmbiguous ? "could be two days" : "is no date")}",
        "write year, month and day, as in 2026-11-20");

    public static Diagnostic TextCut(SourceSpan span, string name) =>
        new(TextCutDescriptor, span, $"a text in {Quote(name)} has more than 32768 characters and was cut",
            "move it to a file and name that as evidence");

    public static Diagnostic CharactersReplaced(SourceSpan span, string name) =>
        new(CharactersReplacedDescriptor, span, $"characters without a printed form in {Quote(name)} were replaced", "write them out");

    public static Diagnostic UnnamedAnswer(SourceSpan span, string name) =>
        new(UnnamedAnswerDescriptor, span, $"{Quote(name)} does not say which check it answers",
            "give it the control and check of the catalog");

    public static Diagnostic SecondAnswer(SourceSpan span, string check, string name) =>
        new(SecondAnswerDescriptor, span, $"{Quote(name)} is a second answer to {Quote(check)}", "remove one of them");

    public static Diagnostic NoDigest(SourceSpan span, string what) =>
        new(NoDigestDescriptor, span, $"the form does not say which text was answered: {what}", "use a form as it was built");

    public static Diagnostic TickDisagrees(SourceSpan span, string check, string result) =>
        new(TickDisagreesDescriptor, span, $"{Quote(check)} is ticked, but its result is {Quote(result)}",
            "remove the tick, or correct the result");

    /// <summary>A form whose reader ended before it had an answer.</summary>
    /// <param name="what">How its reader ended.</param>
    public static Diagnostic ReaderEnded(SourceSpan span, string what) => new(
        ReaderEndedDescriptor,
        span,
        $"the form cannot be read: its reader {what}",
        "ask for another copy, and check where this one comes from");

    public static Diagnostic ReaderMissing(SourceSpan span) => new(
        ReaderMissingDescriptor,
        span,
        "the form cannot be read: its reader, which is `checklist` itself, does not start",
        "install `checklist` where programs may run");

    public static Diagnostic FindingsLeftOut(SourceSpan span, int count) => new(
        FindingsLeftOutDescriptor,
        span,
        string.Create(CultureInfo.InvariantCulture, $"the form has {count} more findings"),
        "correct those that are listed first");

    /// <summary>An answer that is too long for a form of this kind.</summary>
    /// <param name="what">Which text, as in <c>the note on</c>.</param>
    public static Diagnostic CannotHold(SourceSpan span, string what, string check, string file, int characters) => new(
        CannotHoldDescriptor, span,
        string.Create(
            CultureInfo.InvariantCulture, $"{what} {Quote(check)} is longer than the {characters} characters that {Quote(file)} can hold"),
            "shorten it, or use another format");
}
