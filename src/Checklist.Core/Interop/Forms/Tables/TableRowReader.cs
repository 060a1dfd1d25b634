using Checklist.Core.Assessments;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>One row of a filled table, by the names of its columns.</summary>
internal sealed class TableRowReader
{
    private readonly FormTableRow row;
    private readonly TableColumns columns;

    public TableRowReader(FormTableRow row, TableColumns columns)
    {
        (this.row, this.columns) = (row, columns);
        Control = Line(AnswerColumn.ControlId) ?? Line(AnswerColumn.Control);
        Digest = Line(AnswerColumn.Digest);
        Target = TargetOf();
        var check = Line(AnswerColumn.CheckId) ?? Line(AnswerColumn.Check);
        Question = new FormQuestion(Control ?? "", check, Digest, FormContentsReader.KindOf(Line(AnswerColumn.Kind)), []);
    }

    public string? Control { get; }

    public string? Digest { get; }

    public AssessmentTarget? Target { get; }

    public FormQuestion Question { get; }

    public SourceSpan Place => row.Place;

    public string Name => row.Name;

    public bool IsAnswered => AnswerColumns.Answers.Any(column => Cell(column) is not null);

    public bool IsEmpty => row.Remarks.Count == 0 && row.Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>A line of words below or between the rows of the form, such as a remark or a sum.</summary>
    public bool IsText => Control is null || (!IsAnswered && columns.Has(AnswerColumn.ControlId) && Line(AnswerColumn.ControlId) is null);

    /// <summary>Texts in columns that no form of ours has, by their headings.</summary>
    public IEnumerable<(string Heading, string Text)> Foreign
    {
        get
        {
            foreach (var (index, heading) in columns.Foreign.TakeWhile(column => column.Index < row.Cells.Count))
            {
                if (FormText.Clean(row.Cells[index]) is { } text)
                {
                    yield return (heading, text);
                }
            }
        }
    }

    /// <summary>All that is in the row, for a row that answers nothing.</summary>
    public string Words => string.Join(" | ", row.Cells.Select(FormText.CleanLine).OfType<string>());

    /// <summary>What the row shows and what it answers, where its columns contradict each other; else null.</summary>
    public string? Contradiction
    {
        get
        {
            if (Digest?.StartsWith("sha256:", StringComparison.Ordinal) == false)
            {
                return $"{Name} has other columns than the form";
            }

            if (Line(AnswerColumn.ControlId) is not { } control)
            {
                return null;
            }

            var (shownControl, shownCheck, shownTarget) = (Line(AnswerColumn.Control), Line(AnswerColumn.Check), Line(AnswerColumn.Target));
            var check = Line(AnswerColumn.CheckId);
            var isSame = Line(AnswerColumn.Shown) is { } shown
                ? AnswerColumns.Shows(shown, shownControl, shownCheck, shownTarget, Line(AnswerColumn.TargetId) is not null)
                : shownCheck is null || shownCheck == check || !columns.Has(AnswerColumn.CheckId);
            return isSame
                ? null
                : $"{Name} shows `{Join(shownControl, shownCheck, shownTarget)}` and answers "
                    + $"`{Join(control, check, Line(AnswerColumn.TargetId))}`";
        }
    }

    public WrittenAnswer Written(IReadOnlyList<string> beside) => new(Question, Target?.Id, row.Place, row.Name)
    {
        Answer = Cell(AnswerColumn.Answer),
        Verdict = Cell(AnswerColumn.Result),
        Note = Cell(AnswerColumn.Note),
        Evidence = Cell(AnswerColumn.Evidence),
        By = Cell(AnswerColumn.By),
        On = Cell(AnswerColumn.On),
        CarriedFrom = Line(AnswerColumn.CarriedFrom),
        Beside = beside,
    };

    public string? Line(AnswerColumn column) => FormText.CleanLine(Cell(column));

    private static string Join(params string?[] parts) => string.Join(' ', parts.OfType<string>());

    private string? Cell(AnswerColumn column) =>
        columns.IndexOf(column) is { } index && At(index) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private string? At(int index) => index < row.Cells.Count ? row.Cells[index] : null;

    /// <summary>A target that somebody wrote into a form without targets has no id yet.</summary>
    private AssessmentTarget? TargetOf() => Line(AnswerColumn.TargetId) is { } id
        ? new AssessmentTarget(id, Line(AnswerColumn.Target) ?? id)
        : FormTarget.Of(Line(AnswerColumn.Target));
}

/// <summary>Where the columns of a table are, by the headings in its first row.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<AnswerColumn, int> places = [];
    private readonly List<(int Index, string Heading)> foreign = [];

    public TableColumns(FormTableRow head)
    {
        for (var i = 0; i < FormLimits.Columns; i++)
        {
            var name = i < head.Cells.Count ? FormText.CleanLine(head.Cells[i]) : null;
            if (name is null || AnswerColumns.Find(name) is not { } column || !places.TryAdd(column, i))
            {
                foreign.Add((i, name ?? $"Column {CellNames.Column(i)}"));
            }
        }
    }

    public bool IsHead => Has(AnswerColumn.Control) && Has(AnswerColumn.Answer);

    /// <summary>Columns of other people, also those without a heading.</summary>
    public IReadOnlyList<(int Index, string Heading)> Foreign => foreign;

    public bool Has(AnswerColumn column) => places.ContainsKey(column);

    public int? IndexOf(AnswerColumn column) => places.TryGetValue(column, out var index) ? index : null;
}
