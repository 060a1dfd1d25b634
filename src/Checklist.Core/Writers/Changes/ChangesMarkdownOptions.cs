namespace Checklist.Core.Writers.Changes;

/// <summary>How much of a comparison its Markdown has.</summary>
public sealed record ChangesMarkdownOptions
{
    /// <summary>What a code host takes in one comment, in characters.</summary>
    public const int CommentSize = 65_536;

    /// <summary>Characters; entries that have no room are counted. At least 4,000.</summary>
    public int MaxSize { get; init; } = int.MaxValue;

    /// <summary>Whole texts, also where they are far from a change.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Where all of it can be read; null where that is not known.</summary>
    public string? WholeAddress { get; init; }
}
