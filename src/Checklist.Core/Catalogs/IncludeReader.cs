using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Finds and reads the files under <c>include</c>: patterns in the order written, from the catalog's folder, files of a pattern in ordinal order, each once.</summary>
internal sealed class IncludeReader
{
    private readonly ISourceProvider sources;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> seen;
    private readonly string folder;
    private readonly List<EntryReader> parts = [];

    private IncludeReader(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        this.sources = sources;
        this.diagnostics = diagnostics;
        seen = new HashSet<string>(StringComparer.Ordinal) { catalogPath };
        folder = catalogPath[..(catalogPath.LastIndexOf('/') + 1)];
    }

    public static (IReadOnlyList<EntryReader> Parts, bool IsComplete) Read(ISourceProvider sources, string catalogPath, YamlNode? include, DiagnosticBag diagnostics)
    {
        var reader = new IncludeReader(sources, catalogPath, diagnostics);
        var isComplete = true;
        foreach (var pattern in Patterns(include))
        {
            isComplete &= reader.ReadPattern(pattern);
        }

        return (reader.parts, isComplete);
    }

    private static IEnumerable<SourcedText> Patterns(YamlNode? include)
    {
        var nodes = include is YamlSequence sequence ? sequence.Items : include is null ? [] : [include];
        return nodes.Select(EntryReader.TextOf).OfType<SourcedText>().Where(text => TextPatterns.IsMatch(TextKind.Path, text.Value.Replace('*', 'x')));
    }

    private bool ReadPattern(SourcedText pattern)
    {
        var paths = pattern.Value.Contains('*', StringComparison.Ordinal)
            ? sources.List().Where(IsMatch).Order(StringComparer.Ordinal).ToList()
            : [folder + pattern.Value];
        if (paths.Count == 0)
        {
            diagnostics.Add(CatalogDiagnostics.NothingIncluded(pattern.Span, pattern.Value));
        }

        var isComplete = true;
        var files = new List<SourceText>();
        foreach (var path in paths.Where(seen.Add))
        {
            if (seen.Count - 1 > Limits.Includes)
            {
                diagnostics.Add(CatalogDiagnostics.TooManyIncludes(pattern.Span));
                isComplete = false;
                break;
            }

            var source = SourceLoader.Load(sources, path, pattern.Span, diagnostics);
            isComplete &= source is not null;
            files.AddRange(source is null ? [] : [source]);
        }

        return ParseAll(files) && isComplete;

        bool IsMatch(string path) => path.StartsWith(folder, StringComparison.Ordinal) && PathPattern.IsMatch(pattern.Value, path[folder.Length..]);
    }

    /// <summary>Side by side: parsing is the larger part of reading. Files and findings keep their order.</summary>
    private bool ParseAll(IReadOnlyList<SourceText> files)
    {
        var parsed = SideBySide.Select(files, Parse);
        foreach (var (root, findings) in parsed)
        {
            diagnostics.AddAll(findings);
            parts.AddRange(root is YamlMapping mapping ? [new EntryReader(mapping, diagnostics)] : []);
        }

        return parsed.All(part => part.Root is YamlMapping);
    }

    private static (YamlNode? Root, DiagnosticBag Findings) Parse(SourceText source)
    {
        var findings = new DiagnosticBag();
        var root = YamlReader.Read(source, findings);
        if (root is not null)
        {
            new ShapeChecker(findings).Check(root, CatalogFormat.Include, "include");
        }

        return (root, findings);
    }
}
