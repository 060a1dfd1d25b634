using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers.Fields;

/// <summary>A line of the marked catalog that shows a field.</summary>
/// <param name="Text">What is in an output that prints the field.</param>
/// <param name="Other">A second value, where the first cannot be told from other text.</param>
internal sealed partial record MarkedField(string Path, int Line, string Text, string? Other)
{
    private static readonly Lazy<byte[]> Font = new(
        () => File.ReadAllBytes(Repository.PathOf("src/Checklist.Pdf/Fonts/Files/NotoSans-Regular.ttf")));
    private static readonly string[] Lines =
        [.. WithReading(File.ReadAllLines(Repository.PathOf("tests/Checklist.Core.Tests/Support/marked-catalog.yaml")))];

    public static IReadOnlyList<MarkedField> All { get; } =
        [.. Lines.Select((line, index) => (Match: Pattern().Match(line), Index: index)).Where(found => found.Match.Success)
            .Select(found => Of(found.Match, found.Index))];

    public static MemorySources Catalog => Sources(Lines);

    /// <summary>The catalog with the field's second value.</summary>
    public MemorySources Changed() =>
        Sources([.. Lines[..Line], Pattern().Replace(Lines[Line], match => match.Groups["key"].Value + Other), .. Lines[(Line + 1)..]]);

    /// <summary>What explains a control is a table: the file need not name the fields that came after it was written.</summary>
    private static IEnumerable<string> WithReading(IReadOnlyList<string> lines)
    {
        var written = lines.Select(line => line.Split("#= ")[^1].Trim()).ToHashSet(StringComparer.Ordinal);
        var missing = ReadingFields.All.Where(field => !written.Contains(field.Path))
            .Select(field => $"        {field.Key}: Mk{field.Key.Replace("-", "", StringComparison.Ordinal)} #= {field.Path}");
        var last = lines.Index().Last(line => line.Item.EndsWith($"#= {ReadingFields.Rationale.Path}", StringComparison.Ordinal)).Index;
        return [.. lines.Take(last + 1), .. missing, .. lines.Skip(last + 1)];
    }

    private static MarkedField Of(Match match, int line)
    {
        var value = match.Groups["value"].Value.Split('{')[0].Trim(' ', '\'', '"', '[', ']');
        var text = match.Groups["text"] is { Success: true } given
            ? given.Value
            : value.Split('/', ',')[value.Contains('/', StringComparison.Ordinal) ? ^1 : 0];
        return new MarkedField(
            match.Groups["path"].Value, line, text.TrimEnd('.', '*'),
            match.Groups["other"] is { Success: true } other ? other.Value : null);
    }

    private static MemorySources Sources(IEnumerable<string> lines) => MemorySources.Of(
        string.Join('\n', lines) + "\n",
        ("chapters/mkfile.md", "# Mkchaptertitle\n\n## Server Core\n\nWords, and Mkterm.\n"),
        ("groups/none.yaml", "roles: []\n"),
        ("mkother/catalog.yaml", "title: Beside\n"),
        ("images/mklogo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).Add("fonts/text.ttf", Font.Value);

    [GeneratedRegex(@"^(?<key>[ -]*[a-z.-]+: )(?<value>.*?) +#= (?<path>\S+)(?: as (?<text>.+)| -> (?<other>.+))?$")]
    private static partial Regex Pattern();
}
