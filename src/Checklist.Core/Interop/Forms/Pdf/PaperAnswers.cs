using Checklist.Core.Text;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// From the lines on paper to the answers of the checks. On a worksheet each check has its own for all but name and date. On a handout
/// they stand once for a control. Each check at which something was written gets them, so that none is without its reason, and no check
/// that nobody looked at seems to have been looked at. Where nothing was written at a check, they go to the first.
/// </summary>
internal static class PaperAnswers
{
    public static IEnumerable<WrittenAnswer> Of(PaperSheet sheet, string? target, SourceSpan place)
    {
        var notes = Parts(sheet.Note, sheet, '\n');
        var evidence = Parts(sheet.Evidence, sheet, ';');
        var by = Parts(sheet.By, sheet, ';');
        var on = Parts(sheet.On, sheet, ';');
        var isAnyWritten = sheet.Questions.Any(sheet.IsWritten);
        foreach (var question in sheet.Questions)
        {
            var takesCommon = isAnyWritten ? sheet.IsWritten(question) : ReferenceEquals(question, sheet.Questions[0]);
            string? Part(IReadOnlyDictionary<string, string> parts, string kind, string mark) => Join(
                Join(takesCommon ? parts.GetValueOrDefault("") : null, parts.GetValueOrDefault(question.Check ?? "-"), mark),
                FormText.Clean(sheet.Own(question, kind)),
                mark);
            yield return new WrittenAnswer(question, target, place, NameOf(question))
            {
                Answer = sheet.AnswerTo(question),
                Verdict = sheet.VerdictOn(question),
                Note = Part(notes, "note", "\n"),
                Evidence = Part(evidence, "evidence", " ; "),
                Sample = sheet.SampleOf(question),
                By = Part(by, "by", " "),
                On = Part(on, "on", " "),
            };
        }
    }

    private static IReadOnlyDictionary<string, string> Parts(string? text, PaperSheet sheet, char mark) =>
        SegmentedText.Split(FormText.Clean(text) ?? "", sheet.Keys, mark);

    private static string? Join(string? common, string? own, string mark) =>
        string.IsNullOrWhiteSpace(common) ? own : string.IsNullOrWhiteSpace(own) ? common : common.Trim() + mark + own.Trim();

    private static string NameOf(FormQuestion question) =>
        question.Check is null ? question.Control : $"{question.Control} {question.Check}";
}
