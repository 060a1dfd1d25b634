using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>Finds out from headings and cells what a table's columns are.</summary>
internal sealed class ColumnGuess
{
    private const int HeadSearch = 20; // people put titles and notes above a table

    private readonly IReadOnlyList<IReadOnlyList<string?>> rows;
    private readonly IReadOnlyList<string> headings;
    private readonly int header;
    private readonly List<ColumnUse> uses = [];

    private ColumnGuess(IReadOnlyList<IReadOnlyList<string?>> rows, int header)
    {
        this.rows = rows;
        this.header = header;
        headings = HeadingsOf(rows, header);
    }

    /// <summary>Null where nothing in the table could be a text of a control.</summary>
    public static ColumnMap? Of(ForeignTable table)
    {
        var found = HeaderOf(table.Rows);
        return found < 0 ? null : new ColumnGuess(table.Rows, found).Map();
    }

    /// <summary>All headings, as wide as the widest row; empty texts where there is none.</summary>
    public static IReadOnlyList<string> HeadingsOf(IReadOnlyList<IReadOnlyList<string?>> rows, int header)
    {
        var width = rows.Skip(header).Max(row => row.Count);
        return [.. Enumerable.Range(0, width).Select(column => ForeignText.Line(Cell(rows[header], column)))];
    }

    public static string? Cell(IReadOnlyList<string?> row, int column) => column < row.Count ? row[column] : null;

    /// <summary>Which of the columns with this heading a column is, from 1.</summary>
    public static int WhichOf(IReadOnlyList<string> headings, int column) =>
        headings.Take(column + 1).Count(heading => heading.Equals(headings[column], StringComparison.OrdinalIgnoreCase));

    /// <summary>What is left over becomes a field of the author's own, if it has a value anywhere.</summary>
    public static IEnumerable<ColumnUse> Rest(
        IReadOnlyList<IReadOnlyList<string?>> rows, int header, IReadOnlyList<string> headings, IReadOnlySet<int> used)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var column = 0; column < headings.Count; column++)
        {
            var here = column;
            if (!used.Contains(column) && rows.Skip(header + 1).Any(row => !string.IsNullOrWhiteSpace(Cell(row, here))))
            {
                var slug = Slug.Make(headings[column], string.Create(CultureInfo.InvariantCulture, $"column-{column + 1}"));
                var name = Enumerable.Range(1, int.MaxValue)
                    .Select(number => number == 1 ? $"x-{slug}" : FormattableString.Invariant($"x-{slug}-{number}"))
                    .First(names.Add);
                yield return new ColumnUse(ImportField.Own, column, headings[column]) { Name = name, Which = WhichOf(headings, column) };
            }
        }
    }

    /// <summary>The first row with two headings that are known, else the first with two cells.</summary>
    private static int HeaderOf(IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var first = Enumerable.Range(0, Math.Min(rows.Count, HeadSearch)).ToList();
        var known = first.FindIndex(row =>
            rows[row].Select(cell => HeadingWords.Find(cell ?? "")).OfType<ImportField>().Distinct().Count() >= 2);
        return known >= 0 ? known : first.FindIndex(row => rows[row].Count(cell => !string.IsNullOrWhiteSpace(cell)) >= 2);
    }

    private ColumnMap? Map()
    {
        for (var column = 0; column < headings.Count; column++)
        {
            if (HeadingWords.Find(headings[column]) is { } field && HasValues(column) && MayBe(field, column))
            {
                uses.Add(Use(field, column));
            }
        }

        if (!uses.Exists(IsOfText))
        {
            AddLongest();
        }

        var used = uses.Select(use => use.Column).ToHashSet();
        return uses.Exists(IsOfText)
            ? new ColumnMap(header + 1, [.. uses, .. Rest(rows, header, headings, used)])
            {
                IsGuessed = true,
                Language = headings.Count(HeadingWords.IsGerman) >= 2 ? "de" : null,
            }
            : null;
    }

    /// <summary>Each field is taken once, but for groups inside groups and mappings to several standards.</summary>
    private bool MayBe(ImportField field, int column) =>
        field == ImportField.Mapping
        || (field == ImportField.Group
            ? uses.Count(use => use.Field == field) < Limits.GroupNesting && IsGrouping(column)
            : !IsTaken(field) && (field != ImportField.Id || IsDistinct(column)));

    private static bool IsOfText(ColumnUse use) => use.Field == ImportField.Title || use.Field == ImportField.Statement;

    private bool IsTaken(ImportField field) => uses.Exists(use => use.Field == field);

    private ColumnUse Use(ImportField field, int column) => new(field, column, headings[column])
    {
        Which = WhichOf(headings, column),
        Name = field == ImportField.Mapping ? Slug.Make(headings[column], "framework") : "",
        Split = ColumnUse.UsualSplit(field),
    };

    /// <summary>A category is in several rows; a code that each row has of its own is none.</summary>
    private bool IsGrouping(int column)
    {
        var values = Values(column).ToList();
        return values.Count < 4
            || values.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 3 <= values.Count * 2
            || values.Count * 3 < (rows.Count - header) * 2;
    }

    private bool IsDistinct(int column)
    {
        var values = Values(column).ToList();
        return values.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 10 >= values.Count * 9;
    }

    private bool HasValues(int column) => Values(column).Any();

    private IEnumerable<string> Values(int column) =>
        rows.Skip(header + 1).Select(row => Cell(row, column)?.Trim()).OfType<string>().Where(value => value.Length > 0);

    private void AddLongest()
    {
        var free = Enumerable.Range(0, headings.Count)
            .Where(column => HasValues(column) && !uses.Exists(use => use.Column == column)).ToList();
        if (free.Count > 0)
        {
            var longest = free.MaxBy(column => Values(column).Average(value => value.Length));
            uses.Add(Use(ImportField.Statement, longest));
        }
    }
}
