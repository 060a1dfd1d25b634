using Checklist.Core.Languages;

namespace Checklist.Core.Revisions.Successors;

/// <summary>A sentence for readers on how far what was found can be trusted.</summary>
/// <param name="Key">Of its words.</param>
/// <param name="Numbers">That go into its places.</param>
public sealed record SuccessionRemark(string Key, IReadOnlyList<int> Numbers)
{
    /// <summary>The numbers are long, and printed with separators.</summary>
    public bool IsOfMany { get; init; }

    public string In(Words words) => words.Format(Key, [.. Numbers.Select(number => IsOfMany ? words.Number(number) : (object)number)]);
}
