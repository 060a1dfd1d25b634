using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;

namespace Checklist.Core.Writers;

/// <summary>Holds that no two outputs are one file on a disk that does not tell upper from lower case.</summary>
internal static class OutputPaths
{
    public static void ReportClashes(IEnumerable<OutputEntry> files, SourceSpan catalog, DiagnosticBag diagnostics)
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!paths.TryAdd(file.Path, file.Path))
            {
                diagnostics.Add(TemplateDiagnostics.PathClash(catalog, file.Path, paths[file.Path]));
            }
        }
    }
}
