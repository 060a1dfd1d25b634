namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>What of a table a catalog cannot hold.</summary>
internal enum TableLoss
{
    Beyond,
    Untitled,
    Cut,
    Nested,
    Tag,
}

/// <summary>What was left out of a table, counted, with the first row of each kind. Nothing is left out without a word here.</summary>
internal sealed class TableLosses
{
    private readonly Dictionary<TableLoss, (int Count, int FirstRow)> found = [];

    /// <summary>In words, the kinds in their own order.</summary>
    public IEnumerable<string> Sentences => found.OrderBy(pair => pair.Key).Select(pair => FormattableString.Invariant(
        $"{pair.Value.Count} {Words(pair.Key, pair.Value.Count == 1)}; the first is in row {pair.Value.FirstRow}"));

    /// <summary>Counts what was left out.</summary>
    /// <param name="row">From 1, as a person sees it.</param>
    public void Add(TableLoss loss, int row, int count = 1)
    {
        if (count > 0)
        {
            var (before, first) = found.GetValueOrDefault(loss, (0, row));
            found[loss] = (before + count, first);
        }
    }

    private static string Words(TableLoss loss, bool isOne) => (loss, isOne) switch
    {
        (TableLoss.Beyond, true) => "cell is right of the 200 columns that are read, and is left out",
        (TableLoss.Beyond, false) => "cells are right of the 200 columns that are read, and are left out",
        (TableLoss.Untitled, true) => "row has neither a title nor a text, and is left out",
        (TableLoss.Untitled, false) => "rows have neither a title nor a text, and are left out",
        (TableLoss.Cut, true) => "cell is longer than its field may be, and is cut",
        (TableLoss.Cut, false) => "cells are longer than their fields may be, and are cut",
        (TableLoss.Nested, true) => "category is nested deeper than 8 groups, and is left out",
        (TableLoss.Nested, false) => "categories are nested deeper than 8 groups, and are left out",
        (TableLoss.Tag, true) => "tag has no Latin letter or digit, and is left out",
        (TableLoss.Tag, false) => "tags have no Latin letter or digit, and are left out",
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };
}
