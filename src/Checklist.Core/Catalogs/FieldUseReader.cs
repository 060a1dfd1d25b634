using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>Counts the fields that the files of a catalog use.</summary>
public static class FieldUseReader
{
    public static FieldUse Read(ISourceProvider sources, string path)
    {
        var use = new FieldUse();
        var unheard = new DiagnosticBag(); // whoever counts has read the catalog before, and reported what is wrong
        if (SourceLoader.Load(sources, path, null, unheard) is { } source && YamlReader.Read(source, unheard) is YamlMapping root)
        {
            use.Count(root);
            foreach (var part in IncludeReader.Read(sources, path, root["include"], unheard).Parts)
            {
                use.Count(part.Root);
            }

            foreach (var other in OtherCatalogReader.Roots(sources, new EntryReader(root, unheard)))
            {
                use.Count(other);
            }
        }

        return use;
    }
}
