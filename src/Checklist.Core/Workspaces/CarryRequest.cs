using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Which audit is carried on, and into which.</summary>
/// <param name="Old">The earlier audit.</param>
/// <param name="Id">Of the new one.</param>
/// <param name="Started">Answers from before this day are those of the earlier audit.</param>
public sealed record CarryRequest(SourceFile Old, string Id, DateOnly Started)
{
    public string? Title { get; init; }

    /// <summary>The version that is going to be answered: that of the sources, or of a release. Null: what the sources have.</summary>
    public string? Version { get; init; }
}

/// <summary>The next audit.</summary>
/// <param name="Text">Its file.</param>
/// <param name="Version">Of the text that the next audit answers; null where the catalog has none.</param>
/// <param name="Counted">Answers that count, because the text is the same.</param>
/// <param name="Suspect">Answers to a text that has changed.</param>
/// <param name="Unanswered">Checks without an answer: new ones, and those that were not answered before.</param>
/// <param name="LeftBehind">Answers to checks that are gone.</param>
public sealed record CarryResult(string Text, string? Version, int Counted, int Suspect, int Unanswered, int LeftBehind)
{
    /// <summary>Findings of the register that are not closed.</summary>
    public int Findings { get; init; }
}
