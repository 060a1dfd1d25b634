using System.Text.Json;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Hostile;

/// <summary>Texts that break out of markup, where the output lets them. Those of the corpus are a sample, spread evenly.</summary>
internal static class HostileTexts
{
    private const int SampleSize = 240; // six catalogs of each kind; the whole corpus would take minutes

    public static IReadOnlyList<string> Own { get; } = Usable(
        File.ReadAllLines(Repository.PathOf("tests/Checklist.Core.Tests/Hostile/hostile-texts.txt")));

    /// <summary>Empty where CHECKLIST_CORPUS is not set.</summary>
    public static IReadOnlyList<string> Corpus { get; } = Environment.GetEnvironmentVariable("CHECKLIST_CORPUS") is { } folder
        ? Sample(Path.Combine(folder, "hostile"))
        : [];

    private static IReadOnlyList<string> Sample(string folder)
    {
        var texts = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        var usable = Usable(texts);
        var step = Math.Max(1, usable.Count / SampleSize);
        return [.. usable.Where((_, index) => index % step == 0)];
    }

    private static IEnumerable<string> Read(string file) =>
        file.EndsWith(".json", StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!
            : File.ReadAllLines(file);

    /// <summary>
    /// On one line, without the characters that no text may hold or that nobody sees, short enough for a title, and with something to see.
    /// What reads as a parameter is refused in a title, so it becomes an expression.
    /// </summary>
    private static IReadOnlyList<string> Usable(IEnumerable<string> texts) =>
        [.. texts.Select(Clean).Where(text => text.Any(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal)];

    private static string Clean(string text)
    {
        var line = TextPatterns.Parameter().Replace(text, "{{ ${id} + 1 }}").ReplaceLineEndings(" ").Replace('\v', ' ').Replace('\f', ' ');
        for (var index = TextCharacters.FirstForbidden(line); index >= 0; index = TextCharacters.FirstForbidden(line))
        {
            line = line.Remove(index, 1);
        }

        return line.Length > 300 ? "" : HiddenCharacters.Without(line).Trim(); // commands and values are among the fields
    }
}
