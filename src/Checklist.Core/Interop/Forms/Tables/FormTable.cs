using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>A table that came back: rows of cells, the first of them the headings.</summary>
/// <param name="Rows">Read as they are asked for, once.</param>
/// <param name="Named">The catalog as the form says on another sheet; null where each row says it.</param>
/// <param name="Sheet">The sheet of a workbook that people added; null for one that has to be the form.</param>
internal sealed record FormTable(IEnumerable<FormTableRow> Rows, AssessedCatalog? Named = null, string? Sheet = null);

/// <summary>One row of a filled table.</summary>
/// <param name="Name">What the row is called in findings.</param>
internal sealed record FormTableRow(IReadOnlyList<string?> Cells, SourceSpan Place, string Name)
{
    /// <summary>The name with a capital, to be before a text of the row that is kept.</summary>
    public string Heading => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The file ends with it, without the end of a line.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Of the row in its sheet, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Cells with a text right of the last column that is read.</summary>
    public int Beyond { get; init; }

    /// <summary>What is written at the row beside the texts in its cells: comments and formulas, with the words that say where.</summary>
    public IReadOnlyList<FormRemark> Remarks { get; init; } = [];
}

/// <summary>Something that a person wrote beside the answers.</summary>
/// <param name="Where">What it is and where, as in <c>Comment by Ann on I5</c>.</param>
/// <param name="IsReported">Another finding names it.</param>
internal sealed record FormRemark(string Where, string Text, bool IsReported = false);
