namespace Checklist.Core.Catalogs;

/// <summary>What is written down for a check.</summary>
public enum AnswerKind
{
    /// <summary>Pass, fail, partial or not applicable.</summary>
    Verdict,
    Tick,
    Text,
    Number,
    Date,
    Choice,
}
