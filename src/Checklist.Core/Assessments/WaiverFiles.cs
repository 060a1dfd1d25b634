using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>Where waivers lie: beside a catalog, shown by every output, and among its assessments.</summary>
internal static class WaiverFiles
{
    public const string OfCatalog = "waivers.yaml";
    public const string OfAssessments = AssessmentFiles.Folder + "waivers.yaml";

    /// <summary>None where there is no such file.</summary>
    public static IReadOnlyList<Waiver> Read(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        var file = sources.Read(path);
        var source = file.State == SourceFileState.Missing ? null : SourceLoader.Load(file, diagnostics);
        return source is null ? [] : WaiverReader.Read(source, diagnostics);
    }
}
