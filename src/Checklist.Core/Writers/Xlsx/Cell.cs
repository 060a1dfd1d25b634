namespace Checklist.Core.Writers.Xlsx;

/// <summary>A text, a number, or an empty cell to fill in. There is no formula, so that none can come from content.</summary>
internal readonly record struct Cell(CellStyle Style, string? Text = null, double? Number = null);

/// <summary>How a cell looks and whether it may be filled in. The order is that of the styles in the file.</summary>
internal enum CellStyle
{
    Plain,
    Text,
    Quiet,
    Strong,
    Title,
    Part,
    Head,
    Label,

    /// <summary>To fill in: any text, and nothing of it taken for a number, a date or a formula.</summary>
    TextInput,
    DateInput,
    NumberInput,
}
