using System.Text.RegularExpressions;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests;

/// <summary>Core's folders are in the order of their dependencies, and each library has one home.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Order =
    [
        "Text", "Diagnostics", "Yaml", "Languages", "Prose", "Catalogs", "Profiles", "Assessments", "Revisions",
        "Documents", "Templates", "Outputs", "Writers",
        "Interop", "Workspaces",
    ];

    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = "Yaml",
        ["Markdig"] = "Prose",
        ["DiffPlex"] = "Revisions",
        ["Scriban"] = "Templates",
        ["Checklist.Pdf"] = "Writers",
    };

    private static readonly string CoreFolder = Repository.PathOf("src/Checklist.Core");

    private static readonly IReadOnlyList<(string Folder, string Path, string Text)> Sources =
    [
        .. Directory.EnumerateFiles(CoreFolder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(CoreFolder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal)
                && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => (file.Path.Contains('/', StringComparison.Ordinal) ? file.Path.Split('/')[0] : "", file.Path, file.Text)),
    ];

    [Fact]
    public void A_folder_uses_only_the_folders_before_it()
    {
        var known = Order.ToHashSet(StringComparer.Ordinal);
        Assert.All(Sources, source =>
        {
            Assert.Contains(source.Folder, known);
            var used = NamespacePattern().Matches(source.Text).Select(match => match.Groups[1].Value).Where(known.Contains);
            Assert.All(used,
                name => Assert.True(Array.IndexOf(Order, name) <= Array.IndexOf(Order, source.Folder), $"{source.Path} uses {name}"));
        });
    }

    /// <summary>By what the compiler made of them, as a type of an enclosing namespace needs no <c>using</c>.</summary>
    [Fact]
    public void A_type_uses_only_types_of_the_folders_before_its_own()
    {
        var uses = TypeUses.In(typeof(Workspace).Assembly);
        Assert.InRange(uses.Count, 2000, int.MaxValue); // else nothing was read
        Assert.All(uses, pair => Assert.True(PlaceOf(pair.Used) <= PlaceOf(pair.User), $"{pair.User} uses {pair.Used}"));

        static int PlaceOf(string type) => Array.IndexOf(Order, type.Split('.')[2]);
    }

    [Fact]
    public void No_folders_name_each_other_in_a_circle()
    {
        string[] known = // the report of changes is Markdown, and part of the guide
        [
            "Checklist.Core.Writers.Changes -> Checklist.Core.Writers.Markdown",
            "Checklist.Core.Writers.Markdown -> Checklist.Core.Writers.Changes",
        ];
        Assert.Equal(known, TypeUses.CirclesIn(typeof(Workspace).Assembly));
        Assert.Equal([], TypeUses.CirclesIn(typeof(Pdf.PdfPage).Assembly));
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
        Assert.Contains(
            $"\nnamespace Checklist.Core{(folder.Length > 0 ? "." : "")}{folder};\n", "\n" + source.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_file_is_short() =>
        Assert.All(Sources, source => Assert.InRange(source.Text.Count(character => character == '\n'), 1, 400));

    [Fact]
    public void A_line_fits_beside_another_file()
    {
        const int Columns = 140; // but for data: texts between quotes, and texts of several lines
        var wide = Repository.Sources("src").Concat(Repository.Sources("tests")).SelectMany(source =>
            LongTextPattern().Replace(source.Text, "").Split('\n')
                .Where(line => line.Length > Columns && TextPattern().Replace(line, "").Length > Columns)
                .Select(line => $"{source.Path}: {line.Trim()}"));
        Assert.Empty(wide);
    }

    /// <summary>
    /// A type that is part of another is in its file: a closed set, a record with its parts, a command with its arguments.
    /// </summary>
    [Fact]
    public void Few_files_hold_a_type_that_is_part_of_another()
    {
        const int FewLines = 15;
        var sources = Repository.Sources("src");
        var small = sources.Where(source => source.Text.Count(character => character == '\n') <= FewLines)
            .Select(source => source.Path).ToList();
        Assert.InRange(sources.Count, 500, int.MaxValue);
        Assert.True(small.Count < sources.Count * 0.12, $"{small.Count} of {sources.Count} files are small:\n{string.Join('\n', small)}");
    }

    /// <summary>As the analyzer RCS1139 asks, and for public types in any case.</summary>
    [Fact]
    public void A_comment_for_users_of_a_type_says_first_what_it_is()
    {
        var silent = Repository.Sources("src").SelectMany(source => CommentPattern().Matches(source.Text)
            .Where(match => !match.Value.Contains("<summary>", StringComparison.Ordinal)
                && !match.Value.Contains("<inheritdoc", StringComparison.Ordinal))
            .Select(match => $"{source.Path}: {match.Value.Trim()}"));
        Assert.Empty(silent);
    }

    [Fact]
    public void A_public_type_says_what_it_is()
    {
        string[] libraries = ["src/Checklist.Core", "src/Checklist.Pdf"];
        var silent = libraries.SelectMany(Repository.Sources)
            .SelectMany(source => SilentTypePattern().Matches(source.Text).Select(match => $"{source.Path}: {match.Groups[1].Value}"));
        Assert.Empty(silent);
    }

    [Fact]
    public void Nothing_touches_the_disk_the_clock_or_the_net() =>
        Assert.Empty(Sources.Where(source => ForbiddenPattern().IsMatch(source.Text)).Select(source => source.Path));

    [GeneratedRegex(@"\bChecklist\.Core\.([A-Z][A-Za-z]*)")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"(?:^ *///.*\n)+", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    /// <summary>A public type, with its attributes, behind a line that is no comment.</summary>
    [GeneratedRegex(
        @"^(?!///|\[).*\n(?:\[.*\]\n)*(public (?:(?:sealed|static|abstract|partial|readonly) )*(?:class|record|enum|struct|interface) .*)$",
        RegexOptions.Multiline)]
    private static partial Regex SilentTypePattern();

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline)]
    private static partial Regex LongTextPattern();

    [GeneratedRegex(@"""(?:\\.|[^""\\])*""")]
    private static partial Regex TextPattern();

    [GeneratedRegex(
        @"\b(?:FileStream|FileInfo|DirectoryInfo|File\.(?:Read|Write|Open|Exists)|Directory\.|Path\.(?:GetTempPath|GetFullPath)|DateTime\.(?:Now|UtcNow)|Stopwatch|HttpClient|Process\.Start|Environment\.|Console\.|Random)\b")]
    private static partial Regex ForbiddenPattern();
}
