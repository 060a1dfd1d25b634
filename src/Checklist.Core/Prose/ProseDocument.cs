using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>One prose field or chapter, parsed.</summary>
/// <param name="Source">What the author wrote.</param>
public sealed record ProseDocument(
    SourcedText Source, IReadOnlyList<ProseBlock> Blocks, IReadOnlyList<Footnote> Footnotes)
{
    /// <summary>Ids of the parameters whose values stand in it.</summary>
    internal IReadOnlyCollection<string> Parameters { get; init; } = [];
}

/// <summary>A note at the end of a text.</summary>
/// <param name="Number">From 1, in the order of first reference.</param>
public sealed record Footnote(int Number, IReadOnlyList<ProseBlock> Blocks);
