using System.Text.RegularExpressions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests;

/// <summary>Core's folders are in the order of their dependencies, and each library has one home.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Order =
        ["Text", "Diagnostics", "Yaml", "Prose", "Catalogs", "Profiles", "Assessments", "Revisions", "Documents", "Templates", "Writers", "Interop"];

    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = "Yaml",
        ["Markdig"] = "Prose",
        ["DiffPlex"] = "Revisions",
        ["Scriban"] = "Templates",
        ["Checklist.Pdf"] = "Writers",
        ["UglyToad.PdfPig"] = "Interop",
    };

    private static readonly string CoreFolder = Repository.PathOf("src/Checklist.Core");

    private static readonly IReadOnlyList<(string Folder, string Path, string Text)> Sources =
    [
        .. Directory.EnumerateFiles(CoreFolder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(CoreFolder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => (file.Path.Contains('/', StringComparison.Ordinal) ? file.Path.Split('/')[0] : "", file.Path, file.Text)),
    ];

    [Fact]
    public void A_folder_uses_only_the_folders_before_it()
    {
        var known = Order.ToHashSet(StringComparer.Ordinal);
        Assert.All(Sources.Where(source => source.Folder.Length > 0), source =>
        {
            Assert.Contains(source.Folder, known);
            var used = NamespacePattern().Matches(source.Text).Select(match => match.Groups[1].Value).Where(known.Contains);
            Assert.All(used, name => Assert.True(Array.IndexOf(Order, name) <= Array.IndexOf(Order, source.Folder), $"{source.Path} uses {name}"));
        });
    }

    [Fact]
    public void A_library_is_named_in_its_folder_only() => Assert.All(Homes, home =>
    {
        var pattern = new Regex($@"\b{Regex.Escape(home.Key)}(?:;|\.[A-Z])");
        var strangers = Sources.Where(source => source.Folder != home.Value && pattern.IsMatch(source.Text)).Select(source => source.Path);
        Assert.Empty(strangers);
    });

    [Fact]
    public void A_file_is_of_the_namespace_of_its_folder() => Assert.All(Sources, source =>
    {
        var folder = Path.GetDirectoryName(source.Path)!.Replace('/', '.').Replace('\\', '.');
        Assert.Contains($"\nnamespace Checklist.Core{(folder.Length > 0 ? "." : "")}{folder};\n", "\n" + source.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_file_is_short() => Assert.All(Sources, source => Assert.InRange(source.Text.Count(character => character == '\n'), 1, 400));

    [Fact]
    public void Nothing_touches_the_disk_the_clock_or_the_net() =>
        Assert.Empty(Sources.Where(source => ForbiddenPattern().IsMatch(source.Text)).Select(source => source.Path));

    [GeneratedRegex(@"\bChecklist\.Core\.([A-Z][A-Za-z]*)")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"\b(?:FileStream|FileInfo|DirectoryInfo|File\.(?:Read|Write|Open|Exists)|Directory\.|Path\.(?:GetTempPath|GetFullPath)|DateTime\.(?:Now|UtcNow)|Stopwatch|HttpClient|Process\.Start|Environment\.|Console\.|Random)\b")]
    private static partial Regex ForbiddenPattern();
}
