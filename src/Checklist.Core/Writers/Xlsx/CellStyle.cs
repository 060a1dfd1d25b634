namespace Checklist.Core.Writers.Xlsx;

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
