using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>Finds and reads assessments: <c>assessments/*.yaml</c> beside a catalog, and others that a person names.</summary>
internal static class AssessmentFiles
{
    public const string Folder = "assessments/";

    /// <summary>In the order of the listing.</summary>
    public static IReadOnlyList<string> Find(ISourceProvider sources) => [.. sources.List().Where(IsAssessment)];

    /// <summary>The files of closed audits, in the order of the listing.</summary>
    public static IReadOnlyList<string> FindClosed(ISourceProvider sources) =>
    [
        .. sources.List().Where(path => path.StartsWith(Folder, StringComparison.Ordinal)
            && path.EndsWith(".closed.json", StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) < 0),
    ];

    /// <summary>Reads and validates one by itself; null where it is none at all.</summary>
    public static AssessmentFile? Read(SourceFile file, DiagnosticBag diagnostics) => Read(file, null, null, diagnostics);

    /// <summary>Reads and validates one with the files that it includes; null where it is none at all.</summary>
    /// <param name="path">From the catalog's folder; null for a file elsewhere, whose parts are not looked for.</param>
    public static AssessmentFile? Read(SourceFile file, string? path, ISourceProvider? sources, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var source = SourceLoader.Load(file, findings);
        var read = source is null ? null : AssessmentReader.Read(source, findings);
        if (read is null)
        {
            return null;
        }

        read = path is null || sources is null ? read : new AssessmentParts(sources, findings).Add(read, path);
        AssessmentValidator.Validate(read, findings);
        return read with { IsSound = !findings.HasErrors };
    }

    private static bool IsAssessment(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0 && path != WaiverFiles.OfAssessments;
}
