using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Reads the font files that the theme names. Whether they are fonts is found out where they are used.</summary>
internal static class FontReader
{
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Read(
        ISourceProvider sources, Catalog catalog, DiagnosticBag diagnostics)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var named = (catalog.Theme?.Fonts?.All ?? []).Where(
            text => TextPatterns.IsMatch(TextKind.Path, text.Value)); // others were reported as no path
        foreach (var text in named.DistinctBy(text => text.Value, StringComparer.Ordinal))
        {
            if (SourceBytes.Read(sources, text.Span, text.Value, text.Value, diagnostics) is { } bytes)
            {
                files.Add(text.Value, bytes);
            }
        }

        return files;
    }
}
