using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Texts that had no room at their check and went on on the continuation sheet. Each becomes part of the note of the check that it
/// names; one that names none is reported, and kept with the words it has instead of a name.
/// </summary>
internal sealed class ContinuationSheet(PdfForm form, FormContents contents, BesideFields beside, SourceText file)
{
    private const string Prefix = "more/";

    public void Keep()
    {
        var numbers = form.Values.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name.Split('/')[1])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            var of = FormText.CleanLine(form.Values.GetValueOrDefault($"{Prefix}{number}/of"));
            var text = FormText.Clean(form.Values.GetValueOrDefault($"{Prefix}{number}/text"));
            if (text is not null || of is not null)
            {
                Keep(of, text ?? "");
            }
        }
    }

    private void Keep(string? of, string text)
    {
        if (Find(of) is var (question, target))
        {
            beside.Add(new KeptText(question, target, "Continued", text, file.Start) { IsReported = true });
            return;
        }

        var where = of is null ? "Continuation sheet" : $"Continuation sheet, {of}";
        beside.Add(new KeptText(null, null, where, text, file.Start));
    }

    /// <summary>
    /// As people write it: the id or label of a control, the letter of the check, the target, in any case and between any signs.
    /// </summary>
    private (FormQuestion Question, string? Target)? Find(string? of)
    {
        if (of is null)
        {
            return null;
        }

        var words = Words(of);
        var found = contents.Questions.SelectMany(question => contents.Targets.Count == 0
                ? [(Question: question, Target: (string?)null, Names: NamesOf(question))]
                : contents.Targets.Select(
                    target => (Question: question, Target: (string?)target.Id, Names: WithTarget(question, target.Id, target.Title))))
            .Where(place => place.Names.Any(name => Words(name).SequenceEqual(words, StringComparer.Ordinal)))
            .ToList();
        return found is [var only] ? (only.Question, only.Target) : null;
    }

    private static IEnumerable<string> NamesOf(FormQuestion question) =>
        new[] { question.Control, question.Label }.OfType<string>().Select(name => $"{name} {question.Check}");

    private static IEnumerable<string> WithTarget(FormQuestion question, string id, string title) =>
        NamesOf(question).SelectMany(name => new[] { $"{name} {id}", $"{name} {title}", $"{name} on {id}", $"{name} on {title}" });

    /// <summary>Ids hold dots and hyphens; all else between words is a matter of how it was typed.</summary>
    private static List<string> Words(string text) =>
    [
        .. text.ToLowerInvariant()
            .Split([' ', ',', ';', ':', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];
}
