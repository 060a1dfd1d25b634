using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Cases;

/// <summary>
/// A catalog with its findings written into it: <c>CHK2003-unknown-key.yaml</c>, or a folder of that name whose
/// <c>expect.txt</c> says what cannot be in a Markdown file, as <c>chapters/a.md:3:1-4: error CHK3005: message</c>.
/// </summary>
internal sealed class Case(string name, MemorySources sources, IReadOnlyList<string> expected)
{
    private const string Main = "catalog.yaml: ";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Repository.CasesFolder, "*.yaml").Concat(Directory.EnumerateDirectories(Repository.CasesFolder))
            .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    public string Name { get; } = name;

    public MemorySources Sources { get; } = sources;

    /// <summary>In the form of <see cref="Annotation"/>, with the path before findings outside <c>catalog.yaml</c>.</summary>
    public IReadOnlyList<string> Expected { get; } = expected;

    /// <summary>The code that the case is about.</summary>
    public string Code => Name.Split('-')[0];

    public static IReadOnlyList<Case> All() => [.. Names.Select(Load)];

    public static Case Load(string name)
    {
        var path = Path.Combine(Repository.CasesFolder, name);
        return Directory.Exists(path) ? LoadFolder(name, path) : LoadFile(name, path);
    }

    public IReadOnlyList<Diagnostic> Found() => Findings.In(Sources).Sorted();

    public IReadOnlyList<string> Actual() =>
        [.. Found().Select(finding => Prefix(finding.Span.Source.Path) + Annotation.Of(finding)).Order(StringComparer.Ordinal)];

    private static Case LoadFile(string name, string path)
    {
        var bytes = File.ReadAllBytes(path);
        var sources = new MemorySources().Add("catalog.yaml", bytes);
        return new Case(name, sources, [.. AnnotatedText.Expectations(sources.TextOf("catalog.yaml")).Order(StringComparer.Ordinal)]);
    }

    private static Case LoadFolder(string name, string path)
    {
        var all = MemorySources.FromFolder(path);
        var sources = new MemorySources();
        var expected = new List<string>();
        foreach (var file in all.List())
        {
            if (file == "expect.txt")
            {
                expected.AddRange(
                    ExpectationList.Read(all.TextOf(file))
                        .Select(text => text.StartsWith(Main, StringComparison.Ordinal) ? text[Main.Length..] : text));
                continue;
            }

            sources.Add(file, all.Read(file));
            var isYaml = file.EndsWith(".yaml", StringComparison.Ordinal);
            expected.AddRange(isYaml ? AnnotatedText.Expectations(all.TextOf(file)).Select(text => Prefix(file) + text) : []);
        }

        return new Case(name, sources, [.. expected.Order(StringComparer.Ordinal)]);
    }

    private static string Prefix(string path) => path == "catalog.yaml" ? "" : path + ": ";
}
