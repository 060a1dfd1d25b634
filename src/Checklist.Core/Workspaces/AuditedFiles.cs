using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Workspaces;

/// <summary>The waivers and assessments of a workspace, and what is wrong with them next to its catalog.</summary>
internal sealed class AuditedFiles
{
    private readonly Workspace workspace;
    private readonly WorkspacePart<IReadOnlyList<Waiver>> ofCatalog;
    private readonly WorkspacePart<IReadOnlyList<Waiver>> ofAssessments;
    private readonly WorkspacePart<bool> namesOfCatalog;
    private readonly WorkspacePart<bool> namesOfAssessments;
    private readonly Lazy<IReadOnlyList<AuditedFile>> files;
    private readonly Lazy<IReadOnlyList<WorkspacePart>> closed;

    public AuditedFiles(Workspace workspace)
    {
        this.workspace = workspace;
        ofCatalog = Part(bag => WaiverFiles.Read(workspace.Sources, WaiverFiles.OfCatalog, bag));
        ofAssessments = Part(bag => WaiverFiles.Read(workspace.Sources, WaiverFiles.OfAssessments, bag));
        namesOfCatalog = Part(bag => CheckWaivers(ofCatalog.Quiet, bag));
        namesOfAssessments = Part(bag => CheckWaivers(ofAssessments.Quiet, bag));
        files = new(() => [.. AssessmentFiles.Find(workspace.Sources).Select(path => Open(workspace.Sources.Read(path), path))]);
        closed = new(() => [.. AssessmentFiles.FindClosed(workspace.Sources).Select(path => Part(bag => CheckClosed(path, bag)))]);
    }

    public IReadOnlyList<AssessmentFile> Assessments => [.. files.Value.Select(file => file.Read.Value).OfType<AssessmentFile>()];

    public IEnumerable<WorkspacePart> Parts => files.Value
        .SelectMany(file => new WorkspacePart[] { file.Read, file.Audited })
        .Concat([ofCatalog, ofAssessments, namesOfCatalog, namesOfAssessments])
        .Concat(closed.Value);

    /// <summary>What is wrong with them is told.</summary>
    /// <param name="isAudit">With those among the assessments.</param>
    public IReadOnlyList<Waiver> Waivers(bool isAudit)
    {
        namesOfCatalog.Tell();
        if (!isAudit)
        {
            return ofCatalog.Value;
        }

        namesOfAssessments.Tell();
        return [.. ofCatalog.Value, .. ofAssessments.Value];
    }

    /// <summary>A file that a person named: one of the folder, which is not read again, or another.</summary>
    public AuditedFile Find(SourceFile named) =>
        files.Value.FirstOrDefault(file => IsSame(file.File, named)) ?? Open(named, null);

    private static bool IsSame(SourceFile file, SourceFile named) =>
        file.DisplayPath == named.DisplayPath && file.Bytes.AsSpan().SequenceEqual(named.Bytes);

    /// <summary>Reads an audit with the text that it looked at.</summary>
    /// <param name="path">From the catalog's folder; null for a file elsewhere.</param>
    private AuditedFile Open(SourceFile file, string? path)
    {
        var read = Part(bag => AssessmentFiles.Read(file, path, workspace.Sources, bag));
        return new AuditedFile(file, read, Part(bag => read.Quiet is { } found ? Audit(found, bag) : null));
    }

    private ChecklistDocument? Audit(AssessmentFile file, DiagnosticBag diagnostics)
    {
        var audited = file.Assessment.Catalog;
        if (workspace.Read is null)
        {
            return null;
        }

        if (workspace.StatedId is { } id && audited.Id != id)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(file.Source.Start, audited.Id, id));
            return null;
        }

        var place = (file.Root["catalog"] as YamlMapping)?["profile"]?.Span ?? file.Source.Start;
        if (workspace.TextOf(audited.Profile, place, diagnostics) is not { } text)
        {
            return null;
        }

        var answers = new AnswerBuilder(text, file, [.. ofCatalog.Quiet, .. ofAssessments.Quiet], null).Build();
        new AnswerFindings(workspace.QuietCatalog!, text, file, diagnostics).Report(answers);
        RegisterRule.CheckControls(file, workspace.QuietCatalog!, diagnostics);
        return text;
    }

    /// <summary>A closed audit is what it was, and so is the assessment beside it, which people read first.</summary>
    private bool CheckClosed(string path, DiagnosticBag diagnostics)
    {
        var file = workspace.Sources.ReadRecord(path);
        if (file.State != SourceFileState.Read)
        {
            SourceLoader.Load(file, diagnostics); // says why
            return false;
        }

        if (ClosedAudit.Read(file, diagnostics) is not { } audit)
        {
            return false;
        }

        var assessment = workspace.Sources.Read(path[..^ClosedAudit.Extension.Length] + ".yaml");
        if (assessment.State == SourceFileState.Read && !assessment.Bytes.AsSpan().SequenceEqual(audit.AssessmentFile.Bytes))
        {
            diagnostics.Add(AuditDiagnostics.ClosedDiffers(Diagnostic.Nowhere(assessment.DisplayPath), file.DisplayPath));
        }

        return true;
    }

    private bool CheckWaivers(IReadOnlyList<Waiver> waivers, DiagnosticBag diagnostics)
    {
        WaiverRule.CheckDays(waivers, workspace.Today, diagnostics);
        if (workspace.QuietCatalog is { } catalog)
        {
            WaiverRule.CheckNames(waivers, catalog, workspace.QuietProfiles, diagnostics);
        }

        return true;
    }

    private WorkspacePart<T> Part<T>(Func<DiagnosticBag, T> work) => new(workspace.Diagnostics, work);
}
