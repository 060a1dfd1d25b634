using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>What passes, in words, and the comparison itself.</summary>
/// <param name="Words">To follow "passes": <c>365 or more</c>.</param>
/// <param name="Values">The values in force of the parameters that it names; null for one that is left open.</param>
public sealed record CheckPasses(PassCriteria Criteria, string Words, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>Compares a value that was recorded.</summary>
    /// <param name="on">Day of the answer, as YYYY-MM-DD, or null.</param>
    /// <param name="filledIn">Values that the audit filled in for open parameters.</param>
    internal PassJudgment Judge(AnswerKind kind, string value, string? on, IReadOnlyDictionary<string, string> filledIn)
    {
        var judge = new Comparison(kind, AssessmentReader.Date(on), id => Values.GetValueOrDefault(id) ?? filledIn.GetValueOrDefault(id));
        return judge.Judge(Criteria, value.Trim());
    }

    private sealed class Comparison(AnswerKind kind, DateOnly? today, Func<string, string?> valueOf)
    {
        public PassJudgment Judge(PassCriteria criteria, string value)
        {
            if (kind == AnswerKind.Choice)
            {
                return JudgeChoice(criteria.Of, value);
            }

            if (kind == AnswerKind.Number && AnswerValues.IsTwoNumbers(value))
            {
                return PassJudgment.Unknown("it could be two numbers", "correct `value`");
            }

            if (Rank(value) is not { } rank)
            {
                return PassJudgment.Unknown(kind == AnswerKind.Number ? "it is not a number" : "it is not a date", "correct `value`");
            }

            var (low, high) = kind == AnswerKind.Number ? (criteria.Minimum, criteria.Maximum) : (criteria.NotBefore, criteria.NotAfter);
            var lowest = low is null ? (null, null) : Resolve(low);
            var highest = high is null ? (null, null) : Resolve(high);
            if (rank < lowest.Rank || rank > highest.Rank)
            {
                return PassJudgment.Misses;
            }

            return lowest.Problem ?? highest.Problem ?? PassJudgment.Passes;
        }

        private PassJudgment JudgeChoice(IReadOnlyList<PassBound> of, string value)
        {
            PassJudgment? unknown = null;
            foreach (var bound in of)
            {
                var allowed = bound switch
                {
                    PassLiteral literal => [literal.Value],
                    PassParameter parameter when valueOf(parameter.Id) is { } list => ParameterValues.Entries(list).Prepend(list),
                    _ => (IEnumerable<string>?)null,
                };
                if (allowed is null)
                {
                    unknown = Open(((PassParameter)bound).Id);
                }
                else if (allowed.Contains(value, StringComparer.Ordinal))
                {
                    return PassJudgment.Passes;
                }
            }

            return unknown ?? PassJudgment.Misses;
        }

        private (decimal? Rank, PassJudgment? Problem) Resolve(PassBound bound)
        {
            switch (bound)
            {
                case PassLiteral literal:
                    return (Rank(literal.Value), null);
                case PassParameter parameter:
                    return valueOf(parameter.Id) is { } value && Rank(value) is { } rank ? (rank, null) : (null, Open(parameter.Id));
                case PassDay when today is null:
                    return (null, PassJudgment.Unknown("the answer has no day to count from", "add `on`"));
                case PassDay day:
                    return day.From(today!.Value, valueOf) is { } date ? (date.DayNumber, null) : (null, Open(day.Parameter!));
                default:
                    throw new InvalidOperationException($"no value for {bound.GetType().Name}");
            }
        }

        private decimal? Rank(string value) => kind == AnswerKind.Date
            ? ParameterValues.Rank(ParameterType.Date, value)
            : AnswerValues.Number(value);

        private static PassJudgment Open(string parameter) =>
            PassJudgment.Unknown($"nobody set `{parameter}`", $"give `{parameter}` a value under `parameters`");
    }
}

/// <summary>What a comparison came to.</summary>
/// <param name="IsPass">Null where it cannot be said.</param>
/// <param name="Why">Why it cannot be said; else empty.</param>
/// <param name="Hint">What to do then.</param>
internal sealed record PassJudgment(bool? IsPass, string Why = "", string Hint = "")
{
    public static PassJudgment Passes { get; } = new(true);

    public static PassJudgment Misses { get; } = new(false);

    public static PassJudgment Unknown(string why, string hint) => new(null, why, hint);
}
