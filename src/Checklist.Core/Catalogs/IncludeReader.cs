using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Finds and reads the files under <c>include</c>: patterns in the order written, from the catalog's folder, files of a pattern in ordinal
/// order, each once.
/// </summary>
internal sealed class IncludeReader
{
    private readonly ISourceProvider sources;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> seen;
    private readonly string catalogPath;
    private readonly string folder;
    private readonly List<EntryReader> parts = [];

    private IncludeReader(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics)
    {
        this.sources = sources;
        this.diagnostics = diagnostics;
        this.catalogPath = catalogPath;
        seen = new HashSet<string>(StringComparer.Ordinal) { catalogPath };
        folder = catalogPath[..(catalogPath.LastIndexOf('/') + 1)];
    }

    public static (IReadOnlyList<EntryReader> Parts, bool IsComplete) Read(
        ISourceProvider sources, string catalogPath, YamlNode? include, DiagnosticBag diagnostics)
    {
        var reader = new IncludeReader(sources, catalogPath, diagnostics);
        var isComplete = true;
        foreach (var pattern in Patterns(include))
        {
            isComplete &= pattern is not null && reader.ReadPattern(pattern);
        }

        return (reader.parts, isComplete);
    }

    /// <summary>Null for an entry that is no path: its shape was reported, and what it was to bring is not known.</summary>
    private static IEnumerable<SourcedText?> Patterns(YamlNode? include)
    {
        var nodes = include is YamlSequence sequence ? sequence.Items : include is null ? [] : [include];
        return nodes.Select(EntryReader.TextOf).Select(
            text => text is not null && TextPatterns.IsMatch(TextKind.Path, text.Value.Replace('*', 'x')) ? text : null);
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

        if (paths.Contains(catalogPath))
        {
            diagnostics.Add(IncludeDiagnostics.Itself(pattern.Span, pattern.Value));
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

            var source = Load(path, pattern);
            isComplete &= source is not null;
            files.AddRange(source is null ? [] : [source]);
        }

        return ParseAll(files) && isComplete;

        bool IsMatch(string path) => path.StartsWith(folder, StringComparison.Ordinal)
            && PathPattern.IsMatch(CanonicalForm.Compose(pattern.Value), path[folder.Length..]);
    }

    private SourceText? Load(string path, SourcedText pattern)
    {
        var file = sources.Read(path);
        var folderPath = path.TrimEnd('/') + "/";
        if (file.State != SourceFileState.Read && sources.List().Any(listed => listed.StartsWith(folderPath, StringComparison.Ordinal)))
        {
            diagnostics.Add(IncludeDiagnostics.Folder(pattern.Span, pattern.Value));
            return null;
        }

        return SourceLoader.Load(file, path, pattern.Span, diagnostics);
    }

    /// <summary>Side by side: parsing is the larger part of reading. Files and findings keep their order.</summary>
    private bool ParseAll(IReadOnlyList<SourceText> files)
    {
        var roots = diagnostics.SideBySide(files, Parse);
        parts.AddRange(roots.OfType<YamlMapping>().Select(mapping => new EntryReader(mapping, diagnostics)));
        return roots.All(root => root is YamlMapping);
    }

    private static YamlNode? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, diagnostics);
        if (root is not null)
        {
            new ShapeChecker(diagnostics).Check(root, CatalogFormat.Include, "include");
        }

        return root;
    }
}
