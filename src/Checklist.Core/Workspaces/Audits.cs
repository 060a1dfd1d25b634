using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers.Audits;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Starts audits, brings answers together, reports. Touches neither disk nor clock. Warnings about the catalog are for
/// <see cref="Workspace.Check"/>; an error anywhere in the workspace stops an audit as it stops everything else.
/// </summary>
public static class Audits
{
    private const int MostTargetsOfOneFile = 100; // with 200 answers each, some 8 MB

    /// <summary>The text of a new assessment, or null when something in the workspace has errors.</summary>
    public static string? Start(Workspace workspace, NewAssessment wish)
    {
        if (!workspace.IsSound || Text(workspace, wish.Profile) is not { } document)
        {
            return null;
        }

        var audited = new AssessedCatalog(document.Id, document.Version, document.Digest, wish.Profile);
        var assessment = new Assessment(wish.Id, audited)
        {
            Title = wish.Title,
            Started = wish.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Targets = wish.Targets,
            Include = wish.Targets.Count > MostTargetsOfOneFile ? [$"{wish.Id}/*.yaml"] : [],
            Assessors = wish.Assessors,
        };
        return AssessmentText.Write(assessment, showsExamples: true);
    }

    /// <summary>The targets of a list kept elsewhere, as a table or YAML; null where it cannot be read, which is reported.</summary>
    public static IReadOnlyList<AssessmentTarget>? ReadTargets(SourceFile file, DiagnosticBag diagnostics) =>
        TargetListReader.Read(file, diagnostics);

    /// <summary>What the answers of forms would change in an assessment; null when it or the workspace has errors.</summary>
    public static CollectResult? Collect(Workspace workspace, CollectRequest request) =>
        Sound(workspace, workspace.Audited.Find(request.Into).Sound) is var (file, text)
            ? AnswerCollection.Collect(
                text, file, request, workspace.Sources,
                () => PrintedTaskList.Of(workspace, text, file.Assessment.Catalog.Profile), workspace.Diagnostics)
            : null;

    /// <summary>The next audit, with the answers of an earlier one carried over; null when it or the workspace has errors.</summary>
    public static CarryResult? Carry(Workspace workspace, CarryRequest request) =>
        Sound(workspace, workspace.Audited.Find(request.Old).Sound) is var (old, text)
            && CarryTarget.Find(text, old, request.Version, workspace) is { } target
            ? AnswerCarry.Carry(target, old.Assessment, request)
            : null;

    /// <summary>
    /// What signing an audit changes in its file; null when it or the workspace has errors, or evidence is not what was recorded.
    /// </summary>
    public static SignResult? Sign(Workspace workspace, SignRequest request) =>
        Sound(workspace, workspace.Audited.Find(request.Assessment).Sound) is var (file, text)
            ? AuditSigning.Sign(file, text, request, workspace)
            : null;

    /// <summary>
    /// What recording the sums of its evidence changes in an assessment; null when it has errors, or evidence is not what was recorded.
    /// </summary>
    public static SignResult? RecordEvidence(Workspace workspace, SourceFile assessment, Func<string, EvidenceFile?> evidence) =>
        workspace.Audited.Find(assessment).Read.Value is { IsSound: true } file
            && RecordedEvidence.Whole(file, workspace.Sources, evidence, workspace.Diagnostics) is { } recorded
            ? Unsigned(recorded)
            : null;

    /// <summary>The sums of files that are there, as edits: what is missing or changed is a defect of every report.</summary>
    /// <param name="parts">Paths of the included files that are looked at, from the folder of the sources.</param>
    public static SignResult? RecordFoundEvidence(
        SourceFile assessment, IReadOnlyList<string> parts, ISourceProvider sources, Func<string, EvidenceFile?> evidence) =>
        AssessmentFiles.Read(assessment, new DiagnosticBag()) is { IsSound: true } file
            ? Unsigned(RecordedEvidence.Found(file, parts, sources, evidence))
            : null;

    private static SignResult Unsigned(RecordedEvidence recorded) => new(recorded.Edits, recorded.Parts, null, recorded.Sums.Count);

    /// <summary>Counts, sorts and writes an audit; null when it or the workspace has errors.</summary>
    public static AuditResult? Report(Workspace workspace, AuditRequest request)
    {
        var found = Sound(workspace, workspace.Audited.Find(request.Assessment).Shown);
        var earlier = request.Against is { } against ? workspace.Audited.Find(against).Sound : null;
        if (found is not var (file, text) || (request.Against is not null && earlier is null))
        {
            return null;
        }

        var waivers = workspace.Audited.Waivers(isAudit: true);
        WaiverRule.CheckDays(waivers, request.AsOf, workspace.Diagnostics);
        var answers = new AnswerBuilder(text, file, waivers, request.AsOf).Build();
        var before = earlier is var (old, _) ? new AnswerBuilder(text, old, [], null).Build() : null;
        var report = new AuditReportBuilder(text with { Answers = answers }, answers, request.Evidence).Build(before);
        report = report with { Suspects = Suspects(workspace, report) };
        var files = Write(report, request, workspace, file.Source.Start);
        AuditGateKeeper.Check(report, request.Gate, file.Source.Start, workspace.Diagnostics);
        return new AuditResult(report, files);
    }

    private static ChecklistDocument? Text(Workspace workspace, string? profile) =>
        workspace.QuietCatalog is { } catalog ? workspace.TextOf(profile, catalog.Catalog.Source.Start, workspace.Diagnostics) : null;

    /// <summary>Both were asked by then, so that an error in one hides none of the other.</summary>
    private static (AssessmentFile File, ChecklistDocument Text)? Sound(
        Workspace workspace, (AssessmentFile File, ChecklistDocument Text)? found) =>
        workspace.IsSound ? found : null;

    private static IReadOnlyList<SuspectAnswer> Suspects(Workspace workspace, AuditReport report)
    {
        if (!report.Answers.All.Any(answer => answer.Standing == AnswerStanding.Suspect))
        {
            return [];
        }

        var current = workspace.Current!;
        return new SuspectAnswers(workspace.QuietReleases, current, Describe).Of(report);

        ChangeReport Describe(Release release) => Releases.Describe(workspace.ChangesSince(release), workspace.Words);
    }

    private static IReadOnlyList<OutputFile> Write(AuditReport report, AuditRequest request, Workspace workspace, SourceSpan assessment) =>
        [.. request.Formats.Distinct().Select(format => Write(report, format, request, workspace, assessment)).OfType<OutputFile>()];

    private static OutputFile? Write(
        AuditReport report, AuditFormat format, AuditRequest request, Workspace workspace, SourceSpan assessment) => format switch
    {
        AuditFormat.Markdown => AuditMarkdownWriter.Write(report, Renderer(workspace)),
        AuditFormat.Html => AuditHtmlWriter.Write(report, workspace.Templates, Renderer(workspace), request.Paper),
        AuditFormat.Pdf => AuditPdfWriter.Write(
            report, new AuditPaper(request.Paper, request.ShowsAll, request.IsArchive), workspace.Diagnostics,
            Places(workspace, assessment)),
        AuditFormat.Xlsx => AuditXlsxWriter.Write(report, request.Paper, workspace.Diagnostics),
        AuditFormat.Json => AuditJsonWriter.Write(report),
        AuditFormat.Csv => AuditCsvWriter.Write(report),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static AuditPlaces Places(Workspace workspace, SourceSpan assessment)
    {
        var places = new SourcePlaces(workspace.QuietCatalog!);
        return new AuditPlaces(places.Start, assessment, places.OfThemeFile);
    }

    private static TemplateRenderer Renderer(Workspace workspace) => new(workspace.Templates, workspace.Diagnostics);
}
