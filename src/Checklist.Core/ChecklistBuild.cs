using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>The front door: a catalog's files in, findings and output files out. Touches neither disk nor clock.</summary>
public static class ChecklistBuild
{
    /// <summary>Reads and validates a catalog. All findings go into the bag.</summary>
    /// <param name="sources">The folder that holds the catalog.</param>
    /// <param name="catalogPath">The catalog's file in that folder, most often <c>catalog.yaml</c>.</param>
    public static void Check(ISourceProvider sources, string catalogPath, DiagnosticBag diagnostics) =>
        throw new NotSupportedException($"{sources} {catalogPath} {diagnostics}");

    /// <summary>Renders a catalog in all formats asked for, or gives null when its sources have errors.</summary>
    public static BuildResult? Build(ISourceProvider sources, string catalogPath, BuildOptions options, DiagnosticBag diagnostics) =>
        throw new NotSupportedException($"{sources} {catalogPath} {options} {diagnostics}");

    /// <summary>The edits that give every control without an id one of its own, in the order of the file.</summary>
    public static IReadOnlyList<TextEdit> FixMissingIds(ISourceProvider sources, string catalogPath) =>
        throw new NotSupportedException($"{sources} {catalogPath}");

    /// <summary>JSON Schema (draft-07) of the catalog file, for editors.</summary>
    public static string CatalogSchema() => throw new NotSupportedException();
}
