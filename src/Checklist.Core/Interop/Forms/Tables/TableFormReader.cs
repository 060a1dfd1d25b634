using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>
/// From the rows of tables to answers, whichever program saved them. Columns are found by their headings, so they may be moved or
/// hidden. What is beside them is kept in notes; a row that contradicts itself is not read.
/// </summary>
internal sealed class TableFormReader
{
    private const int HeadSearch = 20; // people put titles and notes above a table
    private const int NamedRows = 3; // of those that contradict themselves, in one finding

    private readonly DiagnosticBag diagnostics;
    private readonly BesideFields beside;
    private readonly AnswerInterpreter interpreter;
    private readonly Dictionary<string, AssessmentTarget> targets = new(StringComparer.Ordinal);
    private readonly List<string> contradictions = [];
    private AssessedCatalog? catalog;
    private string? assessment;
    private string? copy;
    private FormQuestion? first;
    private bool hasHead;
    private bool hasLostDigests;

    private TableFormReader(BesideFields beside, DiagnosticBag diagnostics) =>
        (this.beside, this.diagnostics, interpreter) = (beside, diagnostics, new AnswerInterpreter(diagnostics));

    /// <summary>Null where the first rows of no table have headings of ours.</summary>
    /// <exception cref="FormTooLargeException">A table has too many rows.</exception>
    /// <exception cref="InvalidDataException">The last row breaks off.</exception>
    public static FilledForm? Read(
        FormKind kind, IEnumerable<FormTable> tables, SourceText source, BesideFields beside, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var reader = new TableFormReader(beside, found);
        var results = DistinctResults.Of(tables.SelectMany(table => reader.Results(table, source)), found);
        if (!reader.hasHead || reader.catalog is not { } answered)
        {
            return null;
        }

        diagnostics.AddAll(found);
        return new FilledForm(kind, reader.Complete(answered, results, source, diagnostics)) { Copy = reader.copy };
    }

    private IEnumerable<(CheckResult, WrittenAnswer)> Results(FormTable table, SourceText source)
    {
        using var rows = FormSize.Bounded(table.Rows, FormLimits.Results, "rows").GetEnumerator();
        var above = new List<FormTableRow>();
        TableColumns? columns = null;
        while (columns is null && above.Count < HeadSearch && rows.MoveNext())
        {
            var candidate = new TableColumns(rows.Current);
            columns = candidate.IsHead ? candidate : null;
            above.Add(rows.Current);
        }

        if (columns is null)
        {
            ReportSheet(table, above, rows, source);
            yield break;
        }

        (hasHead, catalog) = (true, catalog ?? table.Named);
        above.ForEach(row => KeepRemarks(row, null, null));
        foreach (var row in above.SkipLast(1))
        {
            KeepTitle(row);
        }

        TableRowReader? last = null;
        while (rows.MoveNext())
        {
            var row = new TableRowReader(rows.Current, columns);
            if (row.IsEmpty)
            {
                continue;
            }

            AssertWhole(rows.Current, columns);
            NoteForm(row);
            if (row.IsText)
            {
                KeepRow(row, rows.Current, last);
            }
            else if (row.Contradiction is { } contradiction)
            {
                contradictions.AddRange(row.IsAnswered || row.Foreign.Any() ? [contradiction] : []);
            }
            else
            {
                last = row;
                if (Result(row, rows.Current) is { } read)
                {
                    yield return read;
                }
            }
        }
    }

    /// <summary>A file that was cut off ends within a row; what was below is lost, so nothing of it is taken.</summary>
    private static void AssertWhole(FormTableRow row, TableColumns columns)
    {
        if (row is { IsUnfinished: true, Cells.Count: > 1 } && columns.IndexOf(AnswerColumn.Catalog) >= row.Cells.Count)
        {
            throw new InvalidDataException($"{row.Name} breaks off");
        }
    }

    private (CheckResult, WrittenAnswer)? Result(TableRowReader row, FormTableRow cells)
    {
        Note(row);
        KeepRemarks(cells, row.Question, row.Target?.Id);
        var lines = new List<string>();
        foreach (var (heading, text) in row.Foreign)
        {
            beside.Count(heading, row.Place);
            lines.Add(BesideFields.Line(heading, text));
        }

        var written = row.Written(lines);
        return interpreter.Interpret(written) is { } result ? (result, written) : null;
    }

    /// <summary>Words below or between the rows go to the check above them. An answer without a check is reported as one.</summary>
    private void KeepRow(TableRowReader row, FormTableRow cells, TableRowReader? last)
    {
        KeepRemarks(cells, last?.Question, last?.Target?.Id);
        if (row.IsAnswered)
        {
            diagnostics.Add(FormDiagnostics.UnnamedAnswer(row.Place, row.Name));
        }

        if (row.Words is { Length: > 0 } words)
        {
            beside.Add(new KeptText(last?.Question, last?.Target?.Id, cells.Heading, words, row.Place) { IsReported = row.IsAnswered });
        }
    }

    private void KeepTitle(FormTableRow row)
    {
        var title = string.Join(' ', row.Cells.Select(FormText.CleanLine).OfType<string>());
        if (title.Length > 0)
        {
            beside.Add(new KeptText(null, null, "Above the table", title, row.Place));
        }
    }

    private void KeepRemarks(FormTableRow row, FormQuestion? question, string? target)
    {
        foreach (var remark in row.Remarks)
        {
            beside.Add(new KeptText(question, target, remark.Where, remark.Text, row.Place) { IsReported = remark.IsReported });
        }
    }

    /// <summary>A sheet that people added, without the columns of a checklist.</summary>
    private void ReportSheet(FormTable table, IReadOnlyList<FormTableRow> above, IEnumerator<FormTableRow> rows, SourceText source)
    {
        var count = above.Sum(Filled);
        while (rows.MoveNext())
        {
            count += Filled(rows.Current);
        }

        above.ToList().ForEach(row => KeepRemarks(row, null, null));
        if (table.Sheet is { } sheet && count > 0)
        {
            diagnostics.Add(FormContentDiagnostics.OtherSheet(source.Start, sheet, count));
        }
    }

    private static int Filled(FormTableRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

    /// <summary>What rows say of the whole table.</summary>
    private void NoteForm(TableRowReader row)
    {
        if (row.Line(AnswerColumn.Catalog) is { } id)
        {
            catalog = With(catalog, new AssessedCatalog(
                id, row.Line(AnswerColumn.Version), row.Line(AnswerColumn.DocumentDigest), row.Line(AnswerColumn.Profile)));
        }

        assessment = WithWord(assessment, row.Line(AnswerColumn.Assessment));
        copy ??= row.Line(AnswerColumn.Copy);
    }

    private void Note(TableRowReader row)
    {
        first ??= row.Question;
        hasLostDigests |= row.Digest is null && row.IsAnswered;
        if (row.Target is { } target)
        {
            targets.TryAdd(target.Id, target);
        }
    }

    /// <summary>
    /// Rows of several forms that were put into one table: what they do not agree on is named, and belongs to nothing.
    /// </summary>
    private static AssessedCatalog With(AssessedCatalog? known, AssessedCatalog row) => known is null || known == row
        ? row
        : known with
        {
            Id = WithWord(known.Id, row.Id)!,
            Digest = row.Digest is null || known.Digest == row.Digest ? known.Digest : null,
            Profile = WithWord(known.Profile, row.Profile),
        };

    private static string? WithWord(string? known, string? word) =>
        word is null || word == known || known?.Split(", ").Contains(word) == true ? known : known is null ? word : $"{known}, {word}";

    private Assessment Complete(AssessedCatalog answered, IReadOnlyList<CheckResult> results, SourceText source, DiagnosticBag found)
    {
        if (contradictions.Count > 0)
        {
            found.Add(FormContentDiagnostics.RowsMoved(source.Start, contradictions.Count, contradictions.Take(NamedRows)));
        }

        if (hasLostDigests)
        {
            found.Add(FormDiagnostics.NoDigest(source.Start, "rows have lost their last columns"));
        }

        return new Assessment(assessment ?? "", answered)
        {
            Targets = [.. targets.Values],
            Results = beside.AddTo(results, first, targets.Values.FirstOrDefault()?.Id),
        };
    }
}
