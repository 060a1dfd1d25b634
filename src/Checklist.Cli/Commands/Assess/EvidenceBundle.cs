using System.Security.Cryptography;
using System.Text;
using Checklist.Cli.Disk;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>An audit with all that its report depends on.</summary>
/// <param name="Assessment">The assessment, or the file of a closed audit.</param>
/// <param name="Sources">The catalog's folder, in which the report read what it needs.</param>
internal sealed record BundledAudit(SourceFile Assessment, RecordedSources Sources, EvidenceFolder Evidence);

/// <summary>
/// What goes into the zip file of an audit: the report, the assessment, the evidence and the forms at the paths that the assessment
/// names, everything of the catalog that the report depends on, and the sums of all these files.
/// </summary>
internal static class EvidenceBundle
{
    private const string Sums = "SHA256SUMS";

    /// <summary>Null where evidence that the report names can no longer be read, which is reported.</summary>
    public static IReadOnlyList<OutputFile>? Files(AuditResult result, BundledAudit bundled, DiagnosticBag diagnostics)
    {
        var assessment = bundled.Assessment;
        var name = ClosedFile.IsOne(assessment.DisplayPath) ? ClosedAudit.Extension : ".yaml";
        var files = new List<OutputFile>(result.Files.Select(file => file with { Path = $"report/{file.Path}" }))
        {
            new($"{result.Report.Answers.Assessment.Id}{name}", assessment.Bytes),
        };
        files.AddRange(bundled.Sources.Files.Select(file => file with { Path = $"catalog/{file.Path}" }));
        foreach (var entry in result.Report.Evidence.Where(entry => entry.State is EvidenceState.File or EvidenceState.Changed))
        {
            var href = entry.Evidence.Href;
            if (Read(href, bundled.Evidence) is not { } file)
            {
                diagnostics.Add(HostDiagnostics.SourceUnreadable(Diagnostic.Nowhere(assessment.DisplayPath), href, null));
                return null;
            }

            files.Add(file);
        }

        files.AddRange(Forms(result, bundled.Evidence));
        ReportMissing(result, bundled, files, diagnostics);
        files = [.. files.DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase)];
        return [.. files, new OutputFile(Sums, SumsOf(files))];
    }

    /// <summary>Forms that answers name and that lie beside the assessment.</summary>
    private static IEnumerable<OutputFile> Forms(AuditResult result, EvidenceFolder folder) => result.Report.Answers.Assessment.Results
        .SelectMany(answer => answer.From).Select(source => source.File).Distinct(StringComparer.Ordinal)
        .Select(path => Read(path, folder)).OfType<OutputFile>();

    /// <summary>What the assessment names, and nobody who verifies the bundle will find in it.</summary>
    private static void ReportMissing(AuditResult result, BundledAudit bundled, List<OutputFile> files, DiagnosticBag diagnostics)
    {
        var place = Diagnostic.Nowhere(bundled.Assessment.DisplayPath);
        foreach (var entry in result.Report.Evidence.Where(entry => entry.State == EvidenceState.NotFound))
        {
            diagnostics.Add(AuditDiagnostics.BundleLacks(place, entry.Evidence.Href, "which is named as evidence and is not there"));
        }

        var sums = files.ToLookup(file => file.Path, SumOf, StringComparer.Ordinal);
        foreach (var source in result.Report.Answers.Assessment.Results.SelectMany(answer => answer.From).Distinct())
        {
            var found = sums[bundled.Evidence.NameOf(source.File) ?? source.File].ToList();
            if (found.Count == 0 || (source.Sha256 is { } sum && !found.Contains(sum)))
            {
                var why = found.Count == 0
                    ? "a form that answers came from"
                    : "the form that answers came from: the file beside the assessment has changed";
                diagnostics.Add(AuditDiagnostics.BundleLacks(place, source.File, why));
            }
        }
    }

    /// <summary>As <c>sha256sum -c</c> reads them.</summary>
    private static byte[] SumsOf(IEnumerable<OutputFile> files) => Encoding.UTF8.GetBytes(string.Concat(
        files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => $"{SumOf(file)}  {file.Path}\n")));

    private static string SumOf(OutputFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    private static OutputFile? Read(string href, EvidenceFolder evidence)
    {
        try
        {
            return evidence.NameOf(href) is { } name && evidence.Read(href) is { } bytes ? new OutputFile(name, bytes) : null;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return null;
        }
    }
}
