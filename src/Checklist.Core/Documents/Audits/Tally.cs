namespace Checklist.Core.Documents.Audits;

/// <summary>How many answers are in each bucket.</summary>
public sealed class Tally
{
    private readonly int[] counts = new int[Enum.GetValues<AnswerBucket>().Length];

    public int this[AnswerBucket bucket] => counts[(int)bucket];

    public int Total => counts.Sum();

    /// <summary>Fail and partial: what has to be repaired.</summary>
    public int Open => this[AnswerBucket.Fail] + this[AnswerBucket.Partial];

    /// <summary>Answered for the text as it is, or waived.</summary>
    public int Settled => Total - this[AnswerBucket.NotChecked] - this[AnswerBucket.Suspect] - this[AnswerBucket.Conflicting];

    /// <summary>Those of the settled answers that were given in an earlier audit.</summary>
    public int Carried { get; private set; }

    public static Tally Of(IEnumerable<DocumentAnswer> answers)
    {
        var tally = new Tally();
        foreach (var answer in answers)
        {
            tally.Add(answer);
        }

        return tally;
    }

    internal void Add(DocumentAnswer answer)
    {
        counts[(int)answer.Bucket]++;
        var isOpen = answer.Bucket is AnswerBucket.NotChecked or AnswerBucket.Suspect or AnswerBucket.Conflicting;
        Carried += !isOpen && answer.Result?.CarriedFrom is not null ? 1 : 0;
    }
}
