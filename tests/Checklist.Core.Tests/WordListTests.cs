using System.Text.RegularExpressions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests;

/// <summary>The words that CONTRIBUTING.md lists are nowhere that a person reads.</summary>
public sealed partial class WordListTests
{
    private static readonly string[] Kinds = [".cs", ".css", ".html", ".js", ".json", ".md", ".txt", ".yaml"];

    private static readonly string[] Words =
    [
        .. RowPattern().Matches(SectionPattern().Match(Repository.TextOf("CONTRIBUTING.md")).Value).Skip(1)
            .Select(row => row.Groups["word"].Value),
    ];

    public static TheoryData<string> Folders => [".", "content/manual", "src", "templates"];

    [Fact]
    public void The_list_has_words() => Assert.Contains("in place of", Words);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Texts_use_the_words_that_readers_expect(string folder)
    {
        var pattern = new Regex($@"\b({string.Join('|', Words.Select(Regex.Escape))})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var found = Files(folder).SelectMany(file => SectionPattern().Replace(Repository.TextOf(file), "").Split('\n')
            .Where(line => pattern.IsMatch(line)).Select(line => $"{file}: {line.Trim()}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Those at the top of the repository, or all below a folder that somebody wrote.</summary>
    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(
                Repository.PathOf(folder), "*", folder == "." ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.EndsWith("THIRD-PARTY-NOTICES.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^## Words\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"^\| (?<word>[^|]*?) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
