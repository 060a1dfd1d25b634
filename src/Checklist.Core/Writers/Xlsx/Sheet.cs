namespace Checklist.Core.Writers.Xlsx;

/// <summary>One sheet of a workbook: values only.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
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
