using Checklist.Cli.Sources;
using Checklist.Core;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;

namespace Checklist.Cli.Commands.Assess;

/// <summary>What goes into the zip file of an audit: the report, the assessment, and the evidence at the paths that the assessment names.</summary>
internal static class EvidenceBundle
{
    public static IReadOnlyList<OutputFile> Files(AuditResult result, SourceFile assessment, EvidenceFolder evidence)
    {
        var files = new List<OutputFile>(result.Files.Select(file => file with { Path = $"report/{file.Path}" }))
        {
            new($"{result.Report.Answers.Assessment.Id}.yaml", assessment.Bytes),
        };
        foreach (var entry in result.Report.Evidence.Where(entry => entry.State == EvidenceState.File))
        {
            if (evidence.NameOf(entry.Evidence.Href) is { } name && evidence.Read(entry.Evidence.Href) is { } bytes)
            {
                files.Add(new OutputFile(name, bytes));
            }
        }

        return [.. files.DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase)];
    }
}
