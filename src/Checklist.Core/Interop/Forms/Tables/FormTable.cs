using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>A table that came back: rows of cells, the first of them the headings.</summary>
/// <param name="Named">The catalog as the form says on another sheet; null where each row says it.</param>
internal sealed record FormTable(IReadOnlyList<FormTableRow> Rows, AssessedCatalog? Named = null);

/// <param name="Name">What the row is called in findings.</param>
internal sealed record FormTableRow(IReadOnlyList<string?> Cells, SourceSpan Place, string Name);
