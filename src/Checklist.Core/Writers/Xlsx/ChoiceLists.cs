using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>Words to choose from, one list a column of a hidden sheet: a list inside a rule would end at the first comma.</summary>
internal sealed class ChoiceLists
{
    public const string Name = "form.sheet-lists";

    private readonly List<IReadOnlyList<string>> lists;
    private readonly string name;
    private readonly Words words;

    public ChoiceLists(ChecklistDocument document)
    {
        words = document.Words;
        name = words[Name];
        lists = [.. document.Items.SelectMany(item => item.Checks).Select(check => check.Choices)
            .Where(choices => choices.Count > 0).DistinctBy(KeyOf, StringComparer.Ordinal)];
    }

    public bool IsEmpty => lists.Count == 0;

    public string RangeOf(IReadOnlyList<string> choices)
    {
        var column = CellNames.Column(lists.FindIndex(list => KeyOf(list) == KeyOf(choices)));
        return string.Create(CultureInfo.InvariantCulture, $"{name}!${column}$1:${column}${choices.Count}");
    }

    public Sheet Build()
    {
        var longest = lists.Max(list => list.Count);
        var rows = Enumerable.Range(0, longest)
            .Select(row => (IReadOnlyList<Cell>)[.. lists.Select(list => new Cell(CellStyle.Text, row < list.Count ? list[row] : null))]);
        return new Sheet(name, [.. lists.Select(_ => new SheetColumn(20))], [.. rows]) { IsHidden = true, Words = words };
    }

    private static string KeyOf(IReadOnlyList<string> choices) => string.Join('\n', choices);
}
