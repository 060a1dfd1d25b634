using Checklist.Core.Assessments;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>One row of a filled table, by the names of its columns.</summary>
internal sealed class TableRowReader
{
    private readonly FormTableRow row;
    private readonly IReadOnlyDictionary<AnswerColumn, int> columns;

    public TableRowReader(FormTableRow row, IReadOnlyDictionary<AnswerColumn, int> columns)
    {
        (this.row, this.columns) = (row, columns);
        Control = Line(AnswerColumn.ControlId) ?? Line(AnswerColumn.Control);
        Digest = Line(AnswerColumn.Digest);
        Target = TargetOf();
        Written = new WrittenAnswer(
            new FormQuestion(Control ?? "", Line(AnswerColumn.CheckId) ?? Line(AnswerColumn.Check), Digest, FormContentsReader.KindOf(Line(AnswerColumn.Kind)), []),
            Target?.Id, row.Place, row.Name)
        {
            Answer = Cell(AnswerColumn.Answer),
            Note = Cell(AnswerColumn.Note),
            Evidence = Cell(AnswerColumn.Evidence),
            By = Cell(AnswerColumn.By),
            On = Cell(AnswerColumn.On),
            CarriedFrom = Line(AnswerColumn.CarriedFrom),
        };
    }

    public string? Control { get; }

    public string? Digest { get; }

    public AssessmentTarget? Target { get; }

    public WrittenAnswer Written { get; }

    public SourceSpan Place => row.Place;

    public string Name => row.Name;

    public bool IsAnswered => AnswerColumns.Answers.Any(column => Cell(column) is not null);

    public bool IsEmpty => columns.Values.All(index => string.IsNullOrWhiteSpace(At(index)));

    public string? Line(AnswerColumn column) => FormText.CleanLine(Cell(column));

    private string? Cell(AnswerColumn column) => columns.TryGetValue(column, out var index) && At(index) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private string? At(int index) => index < row.Cells.Count ? row.Cells[index] : null;

    /// <summary>A target that somebody wrote into a form without targets has no id yet.</summary>
    private AssessmentTarget? TargetOf() => Line(AnswerColumn.TargetId) is { } id
        ? new AssessmentTarget(id, Line(AnswerColumn.Target) ?? id)
        : FormTarget.Of(Line(AnswerColumn.Target));
}
