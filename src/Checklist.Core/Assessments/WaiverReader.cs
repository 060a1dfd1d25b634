using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Assessments;

/// <summary>Reads a file of waivers. One that lacks a key was reported and counts for nothing.</summary>
public static class WaiverReader
{
    private const string Everything = "*";

    public static IReadOnlyList<Waiver> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var node = YamlReader.Read(source, diagnostics);
        if (node is null)
        {
            return [];
        }

        new ShapeChecker(diagnostics).Check(node, AssessmentFormat.WaiverFile, "waivers");
        return node is YamlMapping root ? new EntryReader(root, diagnostics).Entries("waivers", ReadWaiver) : [];
    }

    private static Waiver? ReadWaiver(EntryReader entry)
    {
        var type = entry.Word<WaiverType>("type");
        var approvedOn = AssessmentReader.Date(entry.Text("approved-on")?.Value);
        var expires = entry.Text("expires");
        var end = AssessmentReader.Date(expires?.Value);
        var isWhole = entry.Text("control") is not null && entry.Text("target") is not null && type is not null
            && entry.Text("justification") is not null && entry.Text("approved-by") is not null
            && approvedOn is not null && end is not null;
        if (!isWhole || !IsConsistent(entry, type!.Value, approvedOn!.Value, end!.Value))
        {
            return null;
        }

        var target = entry.Text("target");
        return new Waiver(entry.Text("control")!, entry.Text("check"), target!.Value == Everything ? null : target)
        {
            Type = type.Value,
            Severity = entry.Word<ControlSeverity>("severity"),
            Justification = entry.Text("justification")!.Value.ReplaceLineEndings("\n").TrimEnd(),
            ApprovedBy = entry.Text("approved-by")!.Value.Trim(),
            ApprovedOn = approvedOn.Value,
            Expires = end.Value,
            ExpiresPlace = expires!.Span,
        };
    }

    private static bool IsConsistent(EntryReader entry, WaiverType type, DateOnly approvedOn, DateOnly expires)
    {
        if (expires < approvedOn)
        {
            entry.Diagnostics.Add(WaiverDiagnostics.ExpiresBeforeApproval(entry.Text("expires")!.Span, entry.Text("approved-on")!.Span));
            return false;
        }

        var severity = entry.Text("severity");
        var isChange = type == WaiverType.SeverityChange;
        if (isChange == (severity is not null))
        {
            return true;
        }

        entry.Diagnostics.Add(
            isChange ? WaiverDiagnostics.SeverityMissing(entry.Text("type")!.Span) : WaiverDiagnostics.SeverityUnused(severity!.Span));
        return !isChange;
    }
}
