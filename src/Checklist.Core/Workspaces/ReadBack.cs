using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Reads a file from the bytes that are about to be written, as the commands that come after will: none writes what another refuses.
/// </summary>
public static class ReadBack
{
    /// <summary>False with CHK0042 or CHK0043 in the bag.</summary>
    /// <param name="displayPath">The path that messages name.</param>
    public static bool Check(WrittenKind kind, string displayPath, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        var start = Diagnostic.Nowhere(displayPath);
        if (kind != WrittenKind.Output && bytes.Length > Limits.FileBytes)
        {
            diagnostics.Add(WritingDiagnostics.TooLarge(start, displayPath, bytes.Length));
            return false;
        }

        var findings = new DiagnosticBag();
        Read(kind, new SourceFile(displayPath, SourceFileState.Read, bytes.ToArray()), findings);
        if (findings.HasErrors)
        {
            var errors = findings.Sorted().Where(finding => finding.Severity == Severity.Error);
            diagnostics.Add(WritingDiagnostics.Refused(start, displayPath, [.. errors]));
        }

        return !findings.HasErrors;
    }

    private static void Read(WrittenKind kind, SourceFile file, DiagnosticBag diagnostics)
    {
        switch (kind)
        {
            case WrittenKind.Output:
                break;
            case WrittenKind.Catalog:
                var folder = new HeldSources("catalog", [new OutputFile(file.DisplayPath, file.Bytes)]);
                Workspace.Open(folder, file.DisplayPath, diagnostics).Check();
                break;
            case WrittenKind.Source:
                _ = SourceLoader.Load(file, diagnostics) is { } source ? YamlReader.Read(source, diagnostics) : null;
                break;
            case WrittenKind.Assessment:
                AssessmentFiles.Read(file, diagnostics);
                break;
            case WrittenKind.AssessmentPart:
                _ = SourceLoader.Load(file, diagnostics) is { } part
                    ? AssessmentReader.ReadResults(part, new Assessment("", new AssessedCatalog("")), result => result, diagnostics)
                    : null;
                break;
            case WrittenKind.Approval:
                ApprovalReader.Read(file, diagnostics);
                break;
            case WrittenKind.Release:
                _ = SourceLoader.Load(file, diagnostics) is { } text ? ReleaseReader.Read(text, diagnostics) : null;
                break;
            case WrittenKind.Review:
                ReviewReader.Read(file, diagnostics);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }
}
