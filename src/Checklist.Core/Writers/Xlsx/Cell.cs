namespace Checklist.Core.Writers.Xlsx;

/// <summary>A text, a number, or an empty cell to fill in. There is no formula, so that none can come from content.</summary>
internal readonly record struct Cell(CellStyle Style, string? Text = null, double? Number = null);
