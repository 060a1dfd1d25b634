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
    public static (IReadOnlyList<OtherCatalog> Catalogs, bool IsComplete) Read(ISourceProvider sources, EntryReader catalog)
    {
        var paths = catalog.Texts("catalogs").Where(path => TextPatterns.IsMatch(TextKind.Path, path.Value)).DistinctBy(path => path.Value).ToList();
        var isComplete = true;
        var others = new List<OtherCatalog>();
        foreach (var path in paths)
        {
            if (ReadRoot(sources, path, catalog.Diagnostics) is not { } root)
            {
                isComplete = false;
                continue;
            }

            var includes = IncludeReader.Read(sources, path.Value, root["include"], catalog.Diagnostics);
            others.Add(ReadOther(path.Value, new EntryReader(root, catalog.Diagnostics), includes.Parts));
            isComplete &= includes.IsComplete;
        }

        return (others, isComplete);
    }

    /// <summary>The mappings of these catalogs and of their included files, for those who only count.</summary>
    public static IEnumerable<YamlMapping> Roots(ISourceProvider sources, EntryReader catalog)
    {
        foreach (var path in catalog.Texts("catalogs"))
        {
            if (ReadRoot(sources, path, catalog.Diagnostics) is { } root)
            {
                yield return root;
                foreach (var part in IncludeReader.Read(sources, path.Value, root["include"], catalog.Diagnostics).Parts)
                {
                    yield return part.Root;
                }
            }
        }
    }

    private static YamlMapping? ReadRoot(ISourceProvider sources, SourcedText path, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(sources, path.Value, path.Span, diagnostics);
        var root = source is null ? null : YamlReader.Read(source, diagnostics);
        if (root is not null)
        {
            new ShapeChecker(diagnostics).Check(root, CatalogFormat.Catalog, "catalog");
        }

        if (root is YamlMapping mapping && mapping["catalogs"] is { } inner)
        {
            diagnostics.Add(CatalogDiagnostics.CatalogInCatalog(inner.Span, path));
        }

        return root as YamlMapping;
    }

    private static OtherCatalog ReadOther(string path, EntryReader entry, IReadOnlyList<EntryReader> parts)
    {
        var lists = new SharedListReader([entry, .. parts]);
        var group = new ControlGroup(IdOf(path, entry), TitleOf(entry), entry.Place) { Summary = entry.Prose("summary"), Groups = [.. lists.Groups().Select(WithoutGuide)] };
        return new OtherCatalog(group)
        {
            Roles = lists.Roles(),
            Platforms = lists.Platforms(),
            Levels = lists.Levels(),
            Frameworks = lists.Frameworks(),
            Glossary = lists.Glossary(),
            References = lists.References(),
            Parameters = lists.Parameters(),
        };
    }

    private static SourcedText IdOf(string path, EntryReader entry)
    {
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')].Split('/')[^1] : path.Split('.')[0];
        return entry.Text("id") ?? new SourcedText(Slug.Make(folder, "catalog"), entry.Place, TextForm.Verbatim);
    }

    /// <summary>With the version: whoever is asked which text he answered looks here.</summary>
    private static SourcedText? TitleOf(EntryReader entry) => entry.Text("title") is { } title && entry.Text("version") is { } version
        ? new SourcedText($"{title.Value.Trim()}, version {version.Value}", title.Span, TextForm.Verbatim)
        : entry.Text("title");

    /// <summary>The chapters that its controls distil are not here.</summary>
    private static ControlGroup WithoutGuide(ControlGroup group) => group with
    {
        Controls = [.. group.Controls.Select(control => control with { Guide = null, GuideDigest = null, GuidePlace = null })],
        Groups = [.. group.Groups.Select(WithoutGuide)],
    };
}
