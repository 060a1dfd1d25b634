using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Reads the catalogs under <c>catalogs</c>, each with the files that it includes. Chapters stay where they are: what is asked
/// of people comes over, as in the import of an OSCAL profile, and no prose around it.
/// </summary>
internal static class OtherCatalogReader
{
    /// <summary>Each with its groups in one; what could not be read is left out.</summary>
    /// <param name="catalogPath">Of the catalog that takes them over.</param>
    /// <returns>With the mappings of all their files.</returns>
    public static (IReadOnlyList<Catalog> Catalogs, IEnumerable<YamlMapping> Roots, bool IsComplete) Read(
        ISourceProvider sources, string catalogPath, EntryReader catalog, GroupReader groups)
    {
        var paths = Paths(catalog).ToList();
        foreach (var itself in paths.OfType<SourcedText>().Where(path => path.Value == catalogPath))
        {
            catalog.Diagnostics.Add(IncludeDiagnostics.Itself(itself.Span, itself.Value));
        }

        var others = paths.Where(path => path?.Value != catalogPath)
            .Select(path => path is null ? null : Open(sources, path, catalog.Diagnostics)).ToList();
        var opened = others.OfType<OpenedCatalog>().ToList();
        var roots = opened.SelectMany(other => other.Files).Select(file => file.Root);
        return ([.. opened.Select(other => ReadOther(other, groups))], roots, others.All(other => other?.IsComplete == true));
    }

    /// <summary>Null for an entry that is no path: its shape was reported, and what it was to bring is not known.</summary>
    private static IEnumerable<SourcedText?> Paths(EntryReader catalog) => ((catalog.Node("catalogs") as YamlSequence)?.Items ?? [])
        .Select(EntryReader.TextOf)
        .Select(path => path is not null && TextPatterns.IsMatch(TextKind.Path, path.Value) ? path : null)
        .DistinctBy(path => path?.Value, StringComparer.Ordinal);

    private static OpenedCatalog? Open(ISourceProvider sources, SourcedText path, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(sources, path.Value, path.Span, diagnostics);
        var root = source is null ? null : YamlReader.Read(source, diagnostics);
        if (source is null || root is null)
        {
            return null;
        }

        new ShapeChecker(diagnostics).Check(root, CatalogFormat.Catalog, "catalog");
        if (root is not YamlMapping mapping)
        {
            return null;
        }

        if (mapping["catalogs"] is { } inner)
        {
            diagnostics.Add(CatalogDiagnostics.CatalogInCatalog(inner.Span, path));
        }

        var includes = IncludeReader.Read(sources, path.Value, mapping["include"], diagnostics);
        return new OpenedCatalog(path.Value, source, [new EntryReader(mapping, diagnostics), .. includes.Parts], includes.IsComplete);
    }

    private static Catalog ReadOther(OpenedCatalog other, GroupReader groups)
    {
        var entry = other.Files[0];
        var id = IdOf(other.Path, entry);
        var read = new SharedListReader(other.Files, groups).AddTo(new Catalog(other.Source, other.IsComplete) { Id = id.Value });
        var group = new ControlGroup(id, TitleOf(entry), entry.Place)
        {
            Summary = entry.Prose("summary"),
            Groups = [.. read.Groups.Select(WithoutGuide)],
        };
        return read with { Groups = [group] };
    }

    private static SourcedText IdOf(string path, EntryReader entry)
    {
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')].Split('/')[^1] : path.Split('.')[0];
        return entry.Text("id") ?? new SourcedText(Slug.Make(folder, "catalog"), entry.Place, TextForm.Verbatim);
    }

    /// <summary>With the version: anyone who is asked which text he answered looks here.</summary>
    private static SourcedText? TitleOf(EntryReader entry) => entry.Text("title") is { } title && entry.Text("version") is { } version
        ? new SourcedText($"{title.Value.Trim()}, version {version.Value}", title.Span, TextForm.Verbatim)
        : entry.Text("title");

    /// <summary>The chapters that its controls distil are not here.</summary>
    private static ControlGroup WithoutGuide(ControlGroup group) => group with
    {
        Controls = [.. group.Controls.Select(control => control with { Guide = null, GuideDigest = null, GuidePlace = null })],
        Groups = [.. group.Groups.Select(WithoutGuide)],
    };

    /// <summary>Another catalog as far as it could be read.</summary>
    /// <param name="Files">The main file, then those that it includes.</param>
    private sealed record OpenedCatalog(string Path, SourceText Source, IReadOnlyList<EntryReader> Files, bool IsComplete);
}
