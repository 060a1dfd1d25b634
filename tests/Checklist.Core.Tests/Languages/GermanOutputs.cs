using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Applicability;
using Checklist.Core.Writers.Changes;
using Checklist.Core.Writers.Reviews;

namespace Checklist.Core.Tests.Languages;

/// <summary>All that the program writes from a German catalog with a version before it, a profile, an audit and reviews.</summary>
internal static class GermanOutputs
{
    private static readonly Lazy<IReadOnlyList<OutputFile>> Written = new(() => [.. Write()]);

    /// <summary>Each with a folder for what wrote it.</summary>
    public static IReadOnlyList<OutputFile> All => Written.Value;

    private static Workspace Open() => Workspace.Open(GermanCatalog.Sources(), "catalog.yaml", new DiagnosticBag());

    private static IEnumerable<OutputFile> Write() =>
    [
        .. Builds(null, Enum.GetValues<OutputFormat>()),
        .. Enum.GetValues<Edition>().SelectMany(edition => Builds(edition, FormatsOf(edition))),
        .. Audit(),
        .. Changes(),
        .. Applicability(),
        .. Reviewed(),
        .. Coverage(),
    ];

    private static OutputFormat[] FormatsOf(Edition edition) =>
        edition is Edition.Applicability
            ? [OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print, OutputFormat.Xlsx]
            : [OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print];

    /// <summary>Of the whole catalog and of its profile; of the catalog also with an audit and since a version.</summary>
    private static IEnumerable<OutputFile> Builds(Edition? edition, IReadOnlyList<OutputFormat> formats)
    {
        var options = Built.Options with { Formats = formats, Edition = edition };
        var audit = new AuditOptions(Support.Audit.File(GermanCatalog.Assessment, GermanCatalog.AssessmentPath));
        return Build("", options)
            .Concat(Build("profil/", options with { Profiles = ProfileRequest.Of("kern") }))
            .Concat(Build("audit/", options with { Audit = audit }))
            .Concat(Build("seit/", options with { Since = "1.2.0" }));

        IEnumerable<OutputFile> Build(string folder, BuildOptions asked)
        {
            var diagnostics = new DiagnosticBag();
            var workspace = Workspace.Open(GermanCatalog.Sources(), "catalog.yaml", diagnostics);
            var built = Core.Workspaces.Builds.Build(workspace, asked);
            Assert.True(built is not null, Findings.Of(diagnostics));
            return built.Files.Select(file => file with { Path = $"build/{edition?.ToString() ?? "none"}/{folder}{file.Path}" });
        }
    }

    private static IEnumerable<OutputFile> Audit()
    {
        var request = Support.Audit.Request(GermanCatalog.Assessment) with
        {
            Assessment = Support.Audit.File(GermanCatalog.Assessment, GermanCatalog.AssessmentPath),
            Formats = Enum.GetValues<AuditFormat>(),
        };
        var result = Audits.Report(Open(), request);
        Assert.NotNull(result);
        return result.Files.Select(file => file with { Path = "report/" + file.Path });
    }

    private static IEnumerable<OutputFile> Changes()
    {
        var workspace = Open();
        var report = Releases.Compare(
            workspace.Releases.Find("1.2.0")!, Releases.Current(workspace)!, Releases.WordsFor(Releases.Current(workspace)!, null, new()));
        var english = Releases.Compare(workspace.Releases.Find("1.2.0")!, Releases.Current(workspace)!);
        var profile = Releases.Compare(workspace.Releases.Find("1.2.0")!, Releases.Current(workspace)!, "kern", new(), report.Words)!;
        var audit = workspace.Assessments[0].Assessment;
        return UpgradeFiles.Of(report, new()).Concat(UpgradeFiles.Of(profile, new(), null, audit)
                .Select(file => file with { Path = "profil/" + file.Path }))
            .Append(OutputFile.OfText("changes.md", ChangesMarkdownWriter.Write(report)))
            .Append(OutputFile.OfText("changes-short.md", ChangesMarkdownWriter.Write(report, new() { MaxSize = 4_000 })))
            .Append(OutputFile.OfText("changes.json", ChangesJsonWriter.Write(english)))
            .Append(OutputFile.OfText("changes.txt", ChangesTextWriter.Write(english, hasColor: false, width: 100)))
            .Select(file => file with { Path = "diff/" + file.Path });
    }

    private static IEnumerable<OutputFile> Applicability()
    {
        var workspace = Open();
        var (old, current) = (workspace.Releases.Find("1.2.0")!, Releases.Current(workspace)!);
        var report = Releases.Compare(old, current, "kern", new(), Releases.WordsFor(current, null, new()))!;
        var review = ApplicabilityReview.Of(report, old, current);
        Assert.False(review.IsEmpty);
        yield return OutputFile.OfText("diff/applicability.md", review.WriteMarkdown(new()));
        yield return OutputFile.OfText("diff/applicability.html", review.WriteHtml(new()));
    }

    private static IEnumerable<OutputFile> Reviewed() =>
        ReviewReport.Files(Reviews.Report(Open(), null)!, Enum.GetValues<ReviewFormats>(), new DiagnosticBag());

    private static IEnumerable<OutputFile> Coverage()
    {
        var workspace = Open();
        var report = Coverages.Read(workspace)!;
        yield return OutputFile.OfText("coverage.md", Coverages.Markdown(report, workspace)!);
        yield return OutputFile.OfText("coverage.html", Coverages.Html(report, workspace)!);
    }
}
