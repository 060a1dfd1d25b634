using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>
/// Keeps words that many answers have, such as ids, names and digests, once for all of them: there may be hundreds of thousands.
/// </summary>
internal sealed class ResultPool
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<AnswerSource, IReadOnlyList<AnswerSource>> forms = [];

    /// <summary>The result with the words that are kept.</summary>
    /// <param name="place">Instead of the place of the result itself.</param>
    public CheckResult Take(CheckResult result, SourceSpan? place) => result with
    {
        Place = place,
        Control = Word(result.Control)!,
        Check = Word(result.Check),
        Target = Word(result.Target),
        By = Word(result.By),
        On = Word(result.On),
        Digest = Word(result.Digest),
        CarriedFrom = Word(result.CarriedFrom),
        From = result.From is [var only] ? Form(only) : result.From,
    };

    private string? Word(string? word)
    {
        if (word is null)
        {
            return null;
        }

        if (!words.TryGetValue(word, out var known))
        {
            words[word] = known = word;
        }

        return known;
    }

    private IReadOnlyList<AnswerSource> Form(AnswerSource source)
    {
        if (!forms.TryGetValue(source, out var known))
        {
            forms[source] = known = [source];
        }

        return known;
    }
}
