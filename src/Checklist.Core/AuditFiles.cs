using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>Checks the assessments and waivers that lie beside a catalog.</summary>
internal static class AuditFiles
{
    private const string Folder = "assessments/";

    /// <param name="read">Makes the document of a profile, or of the whole catalog for null.</param>
    public static void Check(ISourceProvider sources, Func<string?, ChecklistDocument?> read, DiagnosticBag diagnostics)
    {
        var waivers = WaiverFiles.Read(sources, isAudit: true, diagnostics);
        var paths = sources.List().Where(IsAssessment).ToList();
        if (diagnostics.HasErrors || (waivers.Count == 0 && paths.Count == 0))
        {
            return;
        }

        if (read(null) is { } whole)
        {
            WaiverFiles.Report(waivers, whole, null, diagnostics);
        }

        foreach (var path in paths)
        {
            if (ChecklistAudit.Read(sources.Read(path), diagnostics) is { } file && read(file.Assessment.Catalog.Profile) is { } document)
            {
                new AnswerBuilder(document, file, waivers, null).Build(diagnostics);
            }
        }
    }

    private static bool IsAssessment(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0 && path != Folder + "waivers.yaml";
}
