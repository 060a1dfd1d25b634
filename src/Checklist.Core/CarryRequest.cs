using Checklist.Core.Text;

namespace Checklist.Core;

/// <param name="Old">The earlier audit.</param>
/// <param name="Id">Of the new one.</param>
/// <param name="Started">Answers from before this day are those of the earlier audit.</param>
public sealed record CarryRequest(SourceFile Old, string Id, DateOnly Started)
{
    public string? Title { get; init; }

    /// <summary>The version that is going to be answered: that of the sources, or of a release. Null: what the sources have.</summary>
    public string? Version { get; init; }
}
