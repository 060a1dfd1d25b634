using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>From rows and a map to groups of controls.</summary>
internal sealed class RowReader(ForeignTable table, ColumnMap map, SourceSpan place, DiagnosticBag diagnostics)
{
    private static readonly IReadOnlyList<ImportField> ProseFields = [ImportField.Statement, .. ImportField.Reading];

    private static readonly Dictionary<string, string> Severities = Words(
        "critical=critical,kritisch,very high,sehr hoch,cat 0;high=high,hoch,cat i,cat 1,severe,major,schwerwiegend;"
        + "medium=medium,moderate,mittel,normal,cat ii,cat 2;low=low,niedrig,gering,minor,cat iii,cat 3;"
        + "info=info,informational,information,hinweis;none=none,keine,n/a,-");

    private static readonly Dictionary<string, string> Keywords = Words(
        "must=must,shall,required,mandatory,muss,verpflichtend,pflicht;should=should,recommended,soll,sollte,empfohlen;"
        + "may=may,can,optional,kann,darf;none=none,-");

    private readonly ForeignIds ids = new();
    private readonly ForeignIds groupIds = new();
    private readonly Dictionary<string, ForeignGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Heading, string Word, string Field), int> unknown = [];
    private readonly Dictionary<string, (int Count, string Last)> same = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> path = [];
    private readonly TableLosses losses = table.Losses;
    private (string Title, IReadOnlyList<string?> Cells, int Row)? headline;
    private int row = 1;
    private int madeIds;
    private string firstMadeId = "";
    private int parted;
    private int hidden;

    /// <summary>Groups in the order in which their first row stands.</summary>
    public List<ForeignGroup> Groups { get; } = [];

    public int Controls { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Which source ids are read, <c>*</c> for any characters; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The rows that became nothing, with their numbers.</summary>
    public List<(int Number, IReadOnlyList<string?> Cells)> SkippedRows { get; } = [];

    /// <summary>Ids that groups may not have, beside those of the table's own controls.</summary>
    public IReadOnlyList<string> TakenIds { get; init; } = [];

    public void Read()
    {
        var ofControls = table.Rows.Skip(map.HeaderRow).Select(cells => ForeignIds.Of(Line(cells, ImportField.Id)));
        foreach (var taken in TakenIds.Concat(ofControls).Where(taken => taken.Length > 0))
        {
            groupIds.Reserve(taken);
        }

        for (var index = map.HeaderRow; index < table.Rows.Count; index++)
        {
            row = index + 1;
            Read(table.Rows[index]);
        }

        CloseHeadline();
        Report();
    }

    private void Read(IReadOnlyList<string?> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        if (IsSkipped(cells))
        {
            Skip(cells);
            return;
        }

        var (title, statement) = TitleOf(Line(cells, ImportField.Title), Cell(cells, ImportField.Statement));
        if (statement.Length == 0 && IsHeadline(cells, title))
        {
            CloseHeadline();
            headline = (title, cells, row);
            return;
        }

        OpenHeadline();
        if (!IsIncluded(cells))
        {
            Skip(cells);
            return;
        }

        if (title.Length == 0)
        {
            losses.Add(TableLoss.Untitled, row);
            Skip(cells);
            return;
        }

        Add(cells, title, statement);
    }

    private void Add(IReadOnlyList<string?> cells, string title, string statement)
    {
        hidden += cells.Count(ForeignText.HasHidden);
        GroupOf(cells).Controls.Add(Control(cells, title, statement));
        Controls++;
    }

    /// <summary>A row follows: what stood over it is its group.</summary>
    private void OpenHeadline()
    {
        if (headline is { } above)
        {
            path.Clear();
            path.Add(above.Title);
            headline = null;
        }
    }

    /// <summary>No row follows: what looked like a headline is a control that has nothing but a title.</summary>
    private void CloseHeadline()
    {
        if (headline is { } alone)
        {
            (headline, var here) = (null, row);
            row = alone.Row;
            if (IsIncluded(alone.Cells))
            {
                Add(alone.Cells, alone.Title, "");
            }
            else
            {
                Skip(alone.Cells);
            }

            row = here;
        }
    }

    private bool IsSkipped(IReadOnlyList<string?> cells) => map.SkipColumn is { } skip
        && map.SkipWords.Contains(ForeignText.Line(ColumnGuess.Cell(cells, skip)), StringComparer.OrdinalIgnoreCase);

    private bool IsIncluded(IReadOnlyList<string?> cells) => Include.Count == 0 || Include.Any(pattern =>
        PathPattern.IsMatch(pattern.Replace('/', ' '), Line(cells, ImportField.Id).Replace('/', ' '))); // a star stands for a slash too

    private void Skip(IReadOnlyList<string?> cells)
    {
        Skipped++;
        SkippedRows.Add((row, cells));
    }

    /// <summary>A row with one cell, in a table without categories, is a headline over those below.</summary>
    private bool IsHeadline(IReadOnlyList<string?> cells, string title) =>
        map.First(ImportField.Group) is null && title.Length > 0 && map.Columns.Count > 1
        && cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) == 1;

    private ForeignControl Control(IReadOnlyList<string?> cells, string title, string statement)
    {
        parted += title.Contains("{ {", StringComparison.Ordinal) ? 1 : 0;
        var source = Line(cells, ImportField.Id);
        var id = IdOf(source);
        var given = Line(cells, ImportField.Label);
        return new ForeignControl(id, title)
        {
            Label = given.Length > 0 ? Short(given) : source.Length > 0 && source != id ? Short(source) : null,
            SourceId = given.Length > 0 && source.Length > 0 && source != id ? source : null,
            Severity = Word(cells, ImportField.Severity, "severity", Severities),
            Keyword = Word(cells, ImportField.Keyword, "obligation", Keywords),
            Level = Line(cells, ImportField.Level) is { Length: > 0 } level ? Short(level) : null,
            Roles = Several(cells, map.First(ImportField.Role)),
            Tags = [.. Several(cells, map.First(ImportField.Tags)).Select(Tag).Where(tag => tag.Length > 0)],
            Prose = [.. ProseFields.Select(field => (field.Key, Text: ProseOf(field))).Where(field => field.Text.Length > 0)],
            Check = Prose(Cell(cells, ImportField.Check)) is { Length: > 0 } check ? check : null,
            Remediation = Prose(Cell(cells, ImportField.Remediation)) is { Length: > 0 } remediation ? remediation : null,
            Evidence = Line(cells, ImportField.Evidence) is { Length: > 0 } evidence ? [Short(ForeignText.Inline(evidence))] : [],
            Mappings = [.. map.Of(ImportField.Mapping).Select(use => (use.Name, Ids: Several(cells, use))).Where(use => use.Ids.Count > 0)],
            Own = [.. map.Of(ImportField.Own).Select(use => (use.Name, Text: OwnText(cells, use))).Where(own => own.Text.Length > 0)],
        };

        string ProseOf(ImportField field) => Prose(field == ImportField.Statement ? statement : Cell(cells, field));
    }

    /// <summary>A requirement without a title: a short text is its title, of a long one the first sentence is.</summary>
    private static (string Title, string Statement) TitleOf(string title, string statement)
    {
        var text = ForeignText.Line(statement);
        if (title.Length > 0)
        {
            return title.Length <= Limits.LineCharacters
                ? (title, text == title ? "" : statement)
                : (Sentence(title), text.Length == 0 ? title : $"{title}\n\n{statement}");
        }

        var isParagraph = !statement.Trim().Contains("\n\n", StringComparison.Ordinal);
        return isParagraph && text.Length <= Limits.LineCharacters ? (text, "") : (Sentence(text), statement);
    }

    private static string Sentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return Cut(end > 0 ? text[..(end + 1)] : text);
    }

    private static string Cut(string line)
    {
        if (line.Length <= Limits.LineCharacters)
        {
            return line;
        }

        var end = Limits.LineCharacters - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>A line that may be cut, which is told.</summary>
    private string Short(string line)
    {
        losses.Add(TableLoss.Cut, row, line.Length > Limits.LineCharacters ? 1 : 0);
        return Cut(line);
    }

    /// <summary>Empty for one that no id can be made of, which is told.</summary>
    private string Tag(string words)
    {
        var tag = Slug.Make(words, "");
        losses.Add(TableLoss.Tag, row, tag.Length == 0 ? 1 : 0);
        return tag;
    }

    private string IdOf(string source)
    {
        var wanted = ForeignIds.Of(source);
        if (wanted.Length == 0)
        {
            wanted = string.Create(CultureInfo.InvariantCulture, $"r-{row - map.HeaderRow:0000}");
            firstMadeId = madeIds++ == 0 ? wanted : firstMadeId;
        }

        var id = ids.Take(wanted);
        if (id != wanted)
        {
            same[wanted] = (same.GetValueOrDefault(wanted, (1, "")).Item1 + 1, id);
        }

        return id;
    }

    private ForeignGroup GroupOf(IReadOnlyList<string?> cells)
    {
        var titles = map.Of(ImportField.Group).Select(use => Short(ForeignText.Line(ColumnGuess.Cell(cells, use.Column)))).ToList();
        losses.Add(TableLoss.Nested, row, titles.Skip(Limits.GroupNesting).Count(title => title.Length > 0));
        foreach (var (depth, title) in titles.Take(Limits.GroupNesting).Index().Where(pair => pair.Item.Length > 0))
        {
            // An empty cell is as in cells that are merged downwards: the group of the row above.
            var level = Math.Min(depth, path.Count);
            if (level == path.Count || path[level] != title)
            {
                path.RemoveRange(level, path.Count - level);
                path.Add(title);
            }
        }

        var within = Groups;
        ForeignGroup? found = null;
        for (var depth = 0; depth < Math.Max(path.Count, 1); depth++)
        {
            var names = path.Count == 0 ? ["Controls"] : path.Take(depth + 1).ToArray();
            var key = string.Join('\u0001', names);
            if (!groups.TryGetValue(key, out found))
            {
                found = new ForeignGroup(groupIds.Take(Slug.Make(string.Join(' ', names), "group")), names[^1]);
                groups.Add(key, found);
                within.Add(found);
            }

            within = found.Groups;
        }

        return found!;
    }

    private string? Word(IReadOnlyList<string?> cells, ImportField field, string noun, Dictionary<string, string> known)
    {
        if (map.First(field) is not { } use || ForeignText.Line(ColumnGuess.Cell(cells, use.Column)) is not { Length: > 0 } word)
        {
            return null;
        }

        var found = use.Words.TryGetValue(word, out var mapped) ? mapped : word;
        if (known.TryGetValue(found.ToLowerInvariant(), out var ours))
        {
            return ours == "none" ? null : ours;
        }

        var key = (use.Heading, word, noun);
        unknown[key] = unknown.GetValueOrDefault(key) + 1;
        return null;
    }

    private IReadOnlyList<string> Several(IReadOnlyList<string?> cells, ColumnUse? use)
    {
        if (use is null || ColumnGuess.Cell(cells, use.Column) is not { } cell)
        {
            return [];
        }

        var parts = use.Split is null ? [cell] : Regex.Split(cell, use.Split, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return
        [
            .. parts.Select(part => Short(ForeignText.Line(part))).Where(part => part.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private string Prose(string text)
    {
        var prose = ForeignText.Prose(text);
        if (prose.Length <= Limits.ProseCharacters)
        {
            return prose;
        }

        losses.Add(TableLoss.Cut, row);
        return ForeignText.Prose(text[..(Limits.ProseCharacters / 4)]) + "\n\n…";
    }

    private string OwnText(IReadOnlyList<string?> cells, ColumnUse use)
    {
        var lines = ForeignText.Lines(ColumnGuess.Cell(cells, use.Column));
        losses.Add(TableLoss.Cut, row, lines.Length > Limits.ProseCharacters ? 1 : 0);
        return lines.Length <= Limits.ProseCharacters ? lines : lines[..(Limits.ProseCharacters / 2)] + "…";
    }

    private string Cell(IReadOnlyList<string?> cells, ImportField field) =>
        map.First(field) is { } use ? ColumnGuess.Cell(cells, use.Column) ?? "" : "";

    private string Line(IReadOnlyList<string?> cells, ImportField field) => ForeignText.Line(Cell(cells, field));

    private void Report()
    {
        if (madeIds > 0)
        {
            diagnostics.Add(ImportDiagnostics.MadeIds(place, madeIds, firstMadeId));
        }

        foreach (var (id, (count, last)) in same.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            diagnostics.Add(ImportDiagnostics.SameIds(place, id, count, last));
        }

        foreach (var (word, count) in unknown)
        {
            diagnostics.Add(ImportDiagnostics.UnknownWord(place, word.Heading, word.Word, count, word.Field));
        }

        if (parted > 0)
        {
            diagnostics.Add(ImportDiagnostics.Repaired(place, FormattableString.Invariant(
                $"a space was put between two braces in {parted} titles")));
        }

        if (hidden > 0)
        {
            diagnostics.Add(ImportDiagnostics.Repaired(place, FormattableString.Invariant(
                $"characters that nobody sees are left out in {hidden} {(hidden == 1 ? "cell" : "cells")}")));
        }

        foreach (var sentence in losses.Sentences)
        {
            diagnostics.Add(IntoDiagnostics.LeftOut(place, sentence));
        }
    }

    private static Dictionary<string, string> Words(string table) => table.Split(';')
        .Select(row => row.Split('='))
        .SelectMany(row => row[1].Split(',').Select(word => (word, row[0])))
        .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
