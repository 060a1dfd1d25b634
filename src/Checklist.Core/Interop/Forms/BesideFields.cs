using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>
/// What a form holds that no field takes, such as comments. A text becomes part of the note of the check where it was found,
/// behind a few words that say where that was, and a finding says so.
/// </summary>
internal sealed class BesideFields(DiagnosticBag diagnostics)
{
    private readonly List<KeptText> texts = [];
    private readonly Dictionary<string, (int Count, SourceSpan Place)> columns = new(StringComparer.Ordinal);

    public void Add(KeptText text) => texts.Add(text);

    /// <summary>
    /// A text of a column, or under a key, that no form of ours has and that goes into a note right away. One finding tells of all.
    /// </summary>
    public void Count(string column, SourceSpan place) =>
        columns[column] = columns.TryGetValue(column, out var known) ? (known.Count + 1, known.Place) : (1, place);

    /// <summary>
    /// When a form was filled in, with the time where it is written. What is no day is reported, and kept as it was written.
    /// </summary>
    public string? Moment(string? text, SourceSpan place, string name) =>
        Kept(FormDate.ReadMoment(text, place, name, diagnostics), text, place, name);

    /// <summary>A day as YYYY-MM-DD. What is no day is reported, and kept as it was written.</summary>
    /// <param name="name">Of the place in the form.</param>
    public string? Day(string? text, SourceSpan place, string name) =>
        Kept(FormDate.Read(text, place, name, diagnostics), text, place, name);

    /// <summary>
    /// The answers with these texts in their notes. What was found at no check goes to the first answer, or to the first check
    /// where there is no answer.
    /// </summary>
    /// <param name="first">Null where the form asks nothing.</param>
    public IReadOnlyList<CheckResult> AddTo(IReadOnlyList<CheckResult> results, FormQuestion? first, string? firstTarget)
    {
        foreach (var (column, (count, place)) in columns)
        {
            diagnostics.Add(FormContentDiagnostics.ColumnKept(place, column, count));
        }

        if (texts.Count == 0)
        {
            return results;
        }

        var list = results.ToList();
        var places = new Dictionary<(string, string?, string?), int>();
        for (var i = 0; i < list.Count; i++)
        {
            places.TryAdd((list[i].Control, list[i].Check, list[i].Target), i);
        }

        var atFirst = results.Count > 0 ? results[0] : first is null ? null : Open(first, firstTarget);
        foreach (var text in texts)
        {
            var place = text.Question is { } question ? Open(question, text.Target) : atFirst;
            if (!text.IsReported)
            {
                diagnostics.Add(FormContentDiagnostics.TextKept(
                    text.Place, text.Where, text.Text, place is null ? null : DistinctResults.NameOf(place)));
            }

            if (place is not null)
            {
                var key = (place.Control, place.Check, place.Target);
                if (!places.TryGetValue(key, out var index))
                {
                    places[key] = index = list.Count;
                    list.Add(place);
                }

                var note = Append(list[index].Note, [Line(text.Where, text.Text)]);
                list[index] = list[index] with { Note = FormText.Clean(note) };
                if (note?.Length > FormLimits.TextCharacters)
                {
                    diagnostics.Add(FormDiagnostics.TextCut(text.Place, DistinctResults.NameOf(place)));
                }
            }
        }

        return list;
    }

    /// <summary>One line of a note. A text of several lines goes on below.</summary>
    public static string Line(string where, string text) => $"{where}: {FormText.Clean(text)}";

    /// <summary>
    /// The note with these lines at its end. One that is there already, as in a form that was made from answers, is not added again.
    /// </summary>
    public static string? Append(string? note, IEnumerable<string?> lines)
    {
        foreach (var line in lines.OfType<string>())
        {
            note = note is null ? line : note.Contains(line, StringComparison.Ordinal) ? note : $"{note}\n{line}";
        }

        return note;
    }

    private string? Kept(string? day, string? text, SourceSpan place, string name)
    {
        if (day is null && FormText.CleanLine(text) is { } written)
        {
            texts.Add(new KeptText(null, null, $"Date, {name}", written, place) { IsReported = true });
        }

        return day;
    }

    private static CheckResult Open(FormQuestion question, string? target) =>
        new(question.Control, question.Check, target) { Result = Verdict.NotChecked, Digest = question.Digest };
}

/// <summary>A text that no field holds.</summary>
/// <param name="Question">The check whose note takes it; null where it was found at none.</param>
/// <param name="Where">What it is and where it was found, as in <c>Comment on page 3</c>.</param>
internal sealed record KeptText(FormQuestion? Question, string? Target, string Where, string Text, SourceSpan Place)
{
    /// <summary>Another finding names it already.</summary>
    public bool IsReported { get; init; }
}
