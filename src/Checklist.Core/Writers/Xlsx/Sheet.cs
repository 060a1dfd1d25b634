using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>One sheet of a workbook: values only.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>What is printed around the cells.</summary>
    public Words Words { get; init; } = Words.English;

    public bool IsHidden { get; init; }

    /// <summary>The first row stays in sight, repeats on every printed page, and has filters.</summary>
    public bool HasHead { get; init; }

    public bool IsLandscape { get; init; }

    public bool IsLetter { get; init; }

    /// <summary>Left, center and right of the printed page's head.</summary>
    public (string Left, string Center, string Right) Header { get; init; }

    public string Footer { get; init; } = "";

    public IReadOnlyList<CellRule> Rules { get; init; } = [];

    /// <summary>Cells whose look follows their word: the results.</summary>
    public string? ResultRange { get; init; }

    /// <summary>Cells that are one, as in <c>A1:C1</c>.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];
}

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters.</param>
internal sealed record SheetColumn(double Width, bool IsHidden = false);

/// <summary>What may be written into cells, with the words that a program shows beside them.</summary>
/// <param name="Range">As in <c>H2:H9 H12</c>.</param>
/// <param name="List">The words to choose from: a quoted list or a range; null where the rule is about dates or numbers.</param>
internal sealed record CellRule(string Range, string? List, string Title, string Prompt)
{
    /// <summary>A date, where there is no list; else a number.</summary>
    public bool IsDate { get; init; }
}
