using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>
/// Keeps words that many answers have, such as ids, names and digests, once for all of them: there may be hundreds of thousands.
/// </summary>
internal sealed class ResultPool
{
    private readonly WordPool words = new();
    private readonly Dictionary<AnswerSource, IReadOnlyList<AnswerSource>> forms = [];

    /// <summary>The result with the words that are kept.</summary>
    /// <param name="place">Instead of the place of the result itself.</param>
    public CheckResult Take(CheckResult result, SourceSpan? place) => result with
    {
        Place = place,
        Control = words.Take(result.Control)!,
        Check = words.Take(result.Check),
        Target = words.Take(result.Target),
        By = words.Take(result.By),
        On = words.Take(result.On),
        Digest = words.Take(result.Digest),
        CarriedFrom = words.Take(result.CarriedFrom),
        From = result.From is [var only] ? Form(only) : result.From,
    };

    private IReadOnlyList<AnswerSource> Form(AnswerSource source)
    {
        if (!forms.TryGetValue(source, out var known))
        {
            forms[source] = known = [source];
        }

        return known;
    }
}
