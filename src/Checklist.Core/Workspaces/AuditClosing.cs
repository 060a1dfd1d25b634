using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;

namespace Checklist.Core.Workspaces;

/// <summary>Closes an audit: freezes its report and everything that the report depends on.</summary>
public static class AuditClosing
{
    /// <summary>Null when the audit or something in its workspace has errors.</summary>
    /// <param name="sources">The folder of the catalog, where nothing was read yet.</param>
    /// <param name="path">The assessment's path in that folder, or where it would be.</param>
    /// <param name="request">With the formats that are frozen.</param>
    public static ClosedAudit? Close(
        RecordedSources sources, string catalogPath, string path, AuditRequest request, DiagnosticBag diagnostics)
    {
        var found = new Dictionary<string, EvidenceFile>(StringComparer.Ordinal);
        var remembering = request with { Evidence = href => Remember(href, request.Evidence, found) };
        var workspace = Workspace.Open(sources, catalogPath, diagnostics);
        var result = Audits.Report(workspace, remembering);
        if (result is null)
        {
            return null;
        }

        var report = result.Report;
        var parts = workspace.Audited.Find(request.Assessment).Read.Quiet?.Parts.Select(part => part.Path)
            .ToHashSet(StringComparer.Ordinal) ?? [];
        var files = sources.Files
            .Where(file => file.Path != path && (parts.Contains(file.Path) || !IsOtherAudit(file.Path)))
            .Append(new OutputFile(path, request.Assessment.Bytes));
        var evidence = report.Evidence.Select(entry => entry.Evidence.Href).Where(found.ContainsKey).Select(href => (href, found[href]));
        return new ClosedAudit(
            report.Answers.Assessment.Id,
            request.AsOf,
            report.Digest,
            sources.FolderName,
            catalogPath,
            path,
            [.. files],
            [.. evidence],
            result.Files);
    }

    /// <summary>Counts and judges a closed audit again, from what it holds. Formats that it holds come as they were written.</summary>
    public static AuditResult? Report(ClosedAudit audit, AuditRequest request, DiagnosticBag diagnostics)
    {
        var held = audit.Report
            .DistinctBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        var isFrozen = request is { Against: null, Paper: PaperSize.A4 };
        var made = isFrozen ? request.Formats.Where(format => !held.ContainsKey(FileOf(format))) : request.Formats;
        var own = request with { Assessment = audit.AssessmentFile, AsOf = audit.AsOf, Evidence = audit.EvidenceAt, Formats = [.. made] };
        var result = Audits.Report(Workspace.Open(audit.Sources, audit.Catalog, diagnostics), own);
        return result is null || !isFrozen
            ? result
            : result with { Files = [.. request.Formats.Distinct().Select(FileOf).Select(FileAt)] };

        OutputFile FileAt(string path) => held.GetValueOrDefault(path) ?? result!.Files.First(file => file.Path == path);
    }

    private static string FileOf(AuditFormat format) => format switch
    {
        AuditFormat.Markdown => "report.md",
        AuditFormat.Html => "report.html",
        AuditFormat.Pdf => "report.pdf",
        AuditFormat.Xlsx => "report.xlsx",
        AuditFormat.Json => "report.json",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static EvidenceFile? Remember(string href, Func<string, EvidenceFile?> evidence, Dictionary<string, EvidenceFile> found)
    {
        var file = evidence(href);
        if (file is not null)
        {
            found[href] = file;
        }

        return file;
    }

    /// <summary>What others wrote in other audits is none of this one's business.</summary>
    private static bool IsOtherAudit(string path) =>
        path.StartsWith(AssessmentFiles.Folder, StringComparison.Ordinal) && path != WaiverFiles.OfAssessments;
}
