using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Assessments;

/// <summary>What has to hold in the register of findings.</summary>
internal static class RegisterRule
{
    /// <summary>Whatever the catalog says.</summary>
    public static void Check(AssessmentFile file, DiagnosticBag diagnostics)
    {
        var targets = file.Assessment.Targets.Select(target => target.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in RegisterReader.Nodes(file.Root).Select(node => new EntryReader(node, diagnostics)))
        {
            if (entry.Text("id") is not { } id)
            {
                continue;
            }

            if (!seen.Add(id.Value.Trim()))
            {
                diagnostics.Add(RegisterDiagnostics.DoubledNumber(id.Span, id.Value.Trim()));
            }

            foreach (var target in RegisterReader.Targets(entry).Where(target => !targets.Contains(target.Value.Trim())))
            {
                var nearest = Spelling.NearestId(target.Value.Trim(), targets);
                diagnostics.Add(RegisterDiagnostics.UnknownTarget(target.Span, target.Value.Trim(), nearest));
            }

            CheckDays(entry, id.Value.Trim(), file.Assessment.Started, diagnostics);
        }
    }

    /// <summary>Against the catalog: a finding on what a profile leaves out is one all the same.</summary>
    public static void CheckControls(AssessmentFile file, ValidatedCatalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var entry in RegisterReader.Nodes(file.Root).Select(node => new EntryReader(node, diagnostics)))
        {
            if (RegisterReader.Read(entry) is not { } finding)
            {
                continue;
            }

            var place = entry.Text("control")!.Span;
            var control = catalog.FindControl(finding.Control);
            if (control is null)
            {
                var known = catalog.Controls.Select(candidate => candidate.Id!.Value);
                diagnostics.Add(RegisterDiagnostics.UnknownControl(place, finding.Control, Spelling.NearestId(finding.Control, known)));
            }
            else if (control.State == ControlState.Withdrawn && finding.Status != FindingStatus.Closed)
            {
                diagnostics.Add(RegisterDiagnostics.WithdrawnControl(place, finding.Control, finding.Id));
            }
        }
    }

    /// <summary>One that was carried over had its day in an earlier audit.</summary>
    private static void CheckDays(EntryReader entry, string id, string? started, DiagnosticBag diagnostics)
    {
        if (entry.Text("due") is { } due && entry.Text("carried-from") is null
            && AssessmentReader.Date(due.Value.Trim()) < AssessmentReader.Date(started))
        {
            diagnostics.Add(RegisterDiagnostics.DueBeforeAudit(due.Span, id, started!));
        }

        if (entry.Text("status") is { Value: var word } status && word.Trim() == "closed" && entry.Mapping("verified") is null)
        {
            diagnostics.Add(RegisterDiagnostics.NotVerified(status.Span, id));
        }
    }
}
