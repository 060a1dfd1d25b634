using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers.Audits;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core;

/// <summary>The front door for audits: start one, bring answers together, report. Touches neither disk nor clock.</summary>
public static class ChecklistAudit
{
    /// <summary>JSON Schema (draft-07) of an assessment, for editors.</summary>
    public static string AssessmentSchema() => JsonSchemaWriter.Write(AssessmentFormat.Assessment, "https://checklist.example/schema/assessment-1.json", "Checklist assessment, format 1");

    /// <summary>JSON Schema (draft-07) of a file of waivers, for editors.</summary>
    public static string WaiverSchema() => JsonSchemaWriter.Write(AssessmentFormat.WaiverFile, "https://checklist.example/schema/waivers-1.json", "Checklist waivers, format 1");

    /// <summary>The text of a new assessment, or null when the catalog has errors.</summary>
    public static string? Start(ISourceProvider sources, string catalogPath, NewAssessment wish, DiagnosticBag diagnostics)
    {
        if (ChecklistBuild.ReadDocument(sources, catalogPath, wish.Profile, diagnostics) is not { } document)
        {
            return null;
        }

        return AssessmentText.Write(new Assessment(wish.Id, new AssessedCatalog(document.Id, document.Version, document.Digest, wish.Profile))
        {
            Title = wish.Title,
            Started = wish.Started.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Targets = wish.Targets,
            Assessors = wish.Assessors,
        });
    }

    /// <summary>What the answers of forms would change in an assessment; null when it or the catalog has errors.</summary>
    public static CollectResult? Collect(ISourceProvider sources, string catalogPath, CollectRequest request, DiagnosticBag diagnostics)
    {
        var into = Read(request.Into, diagnostics);
        var document = ChecklistBuild.ReadDocument(sources, catalogPath, into?.Assessment.Catalog.Profile, diagnostics);
        return document is null || into is null || diagnostics.HasErrors ? null : AnswerCollection.Collect(document, into, request, diagnostics);
    }

    /// <summary>The next audit, with the answers of an earlier one carried over; null when it or the catalog has errors.</summary>
    public static CarryResult? Carry(ISourceProvider sources, string catalogPath, CarryRequest request, DiagnosticBag diagnostics)
    {
        var old = Read(request.Old, diagnostics);
        var document = ChecklistBuild.ReadDocument(sources, catalogPath, old?.Assessment.Catalog.Profile, diagnostics);
        if (document is null || old is null || diagnostics.HasErrors)
        {
            return null;
        }

        if (old.Assessment.Catalog.Id != document.Id)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(old.Source.Start, old.Assessment.Catalog.Id, document.Id));
            return null;
        }

        return CarryTarget.Find(document, old, request.Version, sources, diagnostics) is { } target ? AnswerCarry.Carry(target, old.Assessment, request) : null;
    }

    /// <summary>Counts, sorts and writes an audit; null when the catalog or the assessment has errors.</summary>
    public static AuditResult? Report(ISourceProvider sources, string catalogPath, AuditRequest request, DiagnosticBag diagnostics)
    {
        var file = Read(request.Assessment, diagnostics);
        var document = ChecklistBuild.ReadDocument(sources, catalogPath, file?.Assessment.Catalog.Profile, diagnostics);
        var earlier = request.Against is null ? null : Read(request.Against, diagnostics);
        var waivers = WaiverFiles.Read(sources, isAudit: true, diagnostics);
        if (document is null || file is null || diagnostics.HasErrors)
        {
            return null;
        }

        WaiverFiles.Report(waivers, document, request.AsOf, diagnostics);
        var answers = new AnswerBuilder(document, file, waivers, request.AsOf).Build(diagnostics);
        var before = earlier is null ? null : new AnswerBuilder(document, earlier, [], null).Build(new DiagnosticBag());
        if (answers is null)
        {
            return null;
        }

        var report = new AuditReportBuilder(document with { Answers = answers }, answers, request.Evidence).Build(before);
        report = report with { Suspects = Suspects(sources, catalogPath, report) };
        var files = Write(report, request, new TemplateSet(sources, diagnostics), diagnostics);
        AuditGateKeeper.Check(report, request.Gate, file.Source.Start, diagnostics);
        return new AuditResult(report, files);
    }

    /// <summary>The releases are read only where an answer is suspect; what is wrong with them is for <c>check</c> to say.</summary>
    private static IReadOnlyList<SuspectAnswer> Suspects(ISourceProvider sources, string catalogPath, AuditReport report)
    {
        if (!report.Answers.All.Any(answer => answer.Standing == AnswerStanding.Suspect) || ChecklistRevisions.Current(sources, catalogPath, new DiagnosticBag()) is not { } current)
        {
            return [];
        }

        var history = ReleaseHistoryReader.Read(sources, report.Document.Id, new DiagnosticBag());
        return new SuspectAnswers(history, current, release => ChecklistRevisions.Compare(release, current)).Of(report);
    }

    /// <summary>Reads and validates an assessment.</summary>
    public static AssessmentFile? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(file, diagnostics);
        var read = source is null ? null : AssessmentReader.Read(source, diagnostics);
        if (read is not null)
        {
            AssessmentValidator.Validate(read, diagnostics);
        }

        return read;
    }

    private static IReadOnlyList<OutputFile> Write(AuditReport report, AuditRequest request, TemplateSet templates, DiagnosticBag diagnostics) =>
    [
        .. request.Formats.Distinct().Select(format => format switch
        {
            AuditFormat.Markdown => AuditMarkdownWriter.Write(report, new TemplateRenderer(templates, diagnostics)),
            AuditFormat.Html => AuditHtmlWriter.Write(report, templates, new TemplateRenderer(templates, diagnostics), request.Paper),
            AuditFormat.Pdf => AuditPdfWriter.Write(report, request.Paper),
            AuditFormat.Xlsx => AuditXlsxWriter.Write(report, request.Paper, diagnostics),
            AuditFormat.Json => AuditJsonWriter.Write(report),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        }).OfType<OutputFile>(),
    ];
}
