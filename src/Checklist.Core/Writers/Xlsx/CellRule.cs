namespace Checklist.Core.Writers.Xlsx;

/// <summary>What may be written into cells, with the words that a program shows beside them.</summary>
/// <param name="Range">As in <c>H2:H9 H12</c>.</param>
/// <param name="List">The words to choose from: a quoted list or a range; null where the rule is about dates or numbers.</param>
internal sealed record CellRule(string Range, string? List, string Title, string Prompt)
{
    /// <summary>A date, where there is no list; else a number.</summary>
    public bool IsDate { get; init; }
}
