using Checklist.Core.Assessments;

namespace Checklist.Core.Interop.Forms;

/// <summary>
/// Bounds of what a filled form unpacks to and holds; <see cref="Text.Limits.FormBytes"/> is that of the file. A form comes from
/// outside, by mail. The largest that was made of a real catalog has 3,021 answers for three targets.
/// </summary>
internal static class FormLimits
{
    public const int UnpackedBytes = 128 * 1024 * 1024; // all parts of a file together

    public const int Entries = 1_000; // a workbook of ours has about ten

    public const int Ratio = 200; // rows that repeat pack a hundredfold; bombs a thousandfold

    public const int Results = 300_000; // rows of a table, blocks of a task list, answers of a page

    public const int Columns = 200; // a table has 20; people add some

    public const int Targets = AssessmentTarget.Most;

    public const int Parameters = 2_000; // catalogs have dozens

    public const int Choices = 200; // of one check

    public const int Evidence = 1_000; // of one answer

    public const int JsonDepth = 32; // an assessment has five levels

    public const int JsonTokens = 6_000_000; // twenty for each answer

    public const int TagCharacters = 8 * 1024; // of an element of a workbook; a reader of XML compares all attributes of one

    public const int XmlDepth = 64; // a cell's text has nine levels

    public const int TextCharacters = 32 * 1024; // what an assessment file takes for one note
}

/// <summary>A file holds more than is read. Never leaves the readers of forms.</summary>
/// <param name="what">For the finding, after "the form is too large: ".</param>
internal sealed class FormTooLargeException(string what) : Exception(what)
{
    public static string Unpacked { get; } = FormattableString.Invariant(
        $"it unpacks to more than {FormLimits.UnpackedBytes / 1024 / 1024} MB");
}
