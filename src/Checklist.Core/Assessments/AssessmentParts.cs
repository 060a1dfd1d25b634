using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>
/// Reads the files that an assessment includes, one by one, and keeps of each no more than its results: an audit of a thousand targets has
/// hundreds of thousands.
/// </summary>
internal sealed class AssessmentParts(ISourceProvider sources, DiagnosticBag diagnostics)
{
    private readonly ResultPool pool = new();

    /// <summary>The assessment with the results of the files that it includes.</summary>
    /// <param name="path">Of the assessment, from the catalog's folder.</param>
    public AssessmentFile Add(AssessmentFile file, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var paths = new List<string>();
        foreach (var pattern in file.Assessment.Include)
        {
            var found = Matching(folder + pattern);
            if (found.Count == 0 && !pattern.Contains('*', StringComparison.Ordinal))
            {
                diagnostics.Add(CollectDiagnostics.PartMissing((file.Root["include"] ?? file.Root).Span, pattern));
            }

            paths.AddRange(found.Where(part => part != path && !paths.Contains(part)));
        }

        IReadOnlyList<AssessmentPart> parts = diagnostics.SideBySide(paths, (part, bag) => Read(part, file.Assessment, bag));
        return file with
        {
            Parts = parts,
            Assessment = file.Assessment with { Results = [.. file.Assessment.Results, .. parts.SelectMany(part => part.Results)] },
        };
    }

    private IReadOnlyList<string> Matching(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        var (start, end) = star < 0 ? (pattern, "") : (pattern[..star], pattern[(star + 1)..]);
        return
        [
            .. sources.List().Where(path => star < 0
                ? path == pattern
                : path.Length >= pattern.Length - 1 && path.IndexOf('/', star) < 0
                    && path.StartsWith(start, StringComparison.Ordinal) && path.EndsWith(end, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private AssessmentPart Read(string path, Assessment whole, DiagnosticBag findings)
    {
        SourceFile file;
        lock (pool)
        {
            file = sources.Read(path);
        }

        var source = SourceLoader.Load(file, findings);
        var place = Diagnostic.Nowhere(file.DisplayPath); // a place in the file would keep its text
        CheckResult Keep(CheckResult result)
        {
            lock (pool)
            {
                return pool.Take(result, place);
            }
        }

        return new AssessmentPart(path, source is null ? [] : AssessmentReader.ReadResults(source, whole, Keep, findings));
    }
}
