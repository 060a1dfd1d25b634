using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Applicability;
using Checklist.Core.Writers.Changes;
using Checklist.Core.Writers.Reviews;

namespace Checklist.Browser.Tests.Support;

/// <summary>The pages under test, as the tool makes them, in files that a browser can open.</summary>
internal static class Pages
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("checklist-browser-").FullName;
    private static readonly ConcurrentDictionary<string, string> Built = new(StringComparer.Ordinal);

    /// <summary>The folder with all that is written for the shipped guide: one build serves every test.</summary>
    private static readonly Lazy<string> WholeGuide = new(() => WriteAll("guide", Build(Guide(), OutputFormat.Html, WithPaper)));

    /// <summary>Address of the folder that holds all of them.</summary>
    public static string Root { get; } = Address(Folder);

    public static string Lab { get; } = ReadFixture("lab.yaml");

    /// <summary>Address of the checklist of a catalog; the small lab catalog where none is given.</summary>
    public static string Checklist(string? catalog = null, params string[] targets) =>
        Address(Built.GetOrAdd(
            catalog + "\n" + string.Join('\n', targets), _ => Write(BuildChecklist(new MemorySources(catalog ?? Lab), targets))));

    public static string HyperV() =>
        Address(Path.Combine(WholeGuide.Value, "checklist.html"));

    /// <summary>Address of a page of the shipped guide's site.</summary>
    public static string Site(string page) => Address(Path.Combine(WholeGuide.Value, "site", page));

    /// <summary>All pages of that site, relative to its start page.</summary>
    public static IReadOnlyList<string> SiteFiles()
    {
        var folder = Path.Combine(WholeGuide.Value, "site");
        return [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Address of an output of the shipped guide where it and all its profiles are built, as <c>minimum/site/index.html</c>.
    /// </summary>
    public static string Profiles(string path) =>
        Address(Path.Combine(
            Built.GetOrAdd(
                "profiles",
                _ => WriteAll(
                    "profiles",
                    Build(Guide(), OutputFormat.Html, options => options with { Profiles = ProfileRequest.Of(ProfileRequest.All) }))),
                    path));

    /// <summary>
    /// The checklist of a catalog with two controls, lab-01 and lab-02, after a word of the first changed since version 1.0.0.
    /// </summary>
    public static string Reworded() =>
        Address(Built.GetOrAdd(
            "reworded",
            _ => Write(BuildChecklist(new ReleasedSources(TwoControls("2.0.0", "must"), TwoControls("1.0.0", "should"), "1.0.0"), []))));

    /// <summary>The checklist of the guide with the answers of the lab's assessment in it.</summary>
    public static string Answered() =>
        Address(Built.GetOrAdd(
            "answered",
            _ => Write(Text(
                Build(Guide(), OutputFormat.Html,
                    options => options with { Audit = new AuditOptions(Guide().Read("assessments/2026-lab.yaml")) }), "checklist.html"))));

    /// <summary>Addresses of all pages that are written for a catalog, the handout among them.</summary>
    public static IReadOnlyList<string> All(string catalog)
    {
        var folder = Built.GetOrAdd(
            "all " + catalog, _ => WriteAll(Guid.NewGuid().ToString("N"), Build(new MemorySources(catalog), OutputFormat.Html, WithPaper)));
        return [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Address)];
    }

    /// <summary>A catalog as large as NIST SP 800-53: 1,189 controls in 20 groups.</summary>
    public static string Large() => Checklist(LargeCatalog());

    /// <summary>An empty page that holds some of the scripts: for what they decide, without a page around it.</summary>
    public static string Scripts(params string[] names) =>
        Address(Built.GetOrAdd(
            "scripts " + string.Join(' ', names),
            _ => Write($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Scripts</title></head><body>{string.Concat(names.Prepend("phrases").Prepend("start").Select(name => $"<script>{Repository.Script(name)}</script>"))}</body></html>")));

    /// <summary>Address of the handout of the shipped guide.</summary>
    public static string Handout() => Address(Path.Combine(WholeGuide.Value, "handout.html"));

    /// <summary>Address of a small handout for some targets.</summary>
    public static string HandoutFor(params DocumentTarget[] targets) =>
        Address(Built.GetOrAdd("handout " + string.Join(' ', targets.Select(target => target.Id)), _ =>
            Write(Text(Build(new MemorySources(Lab), OutputFormat.Print, options => options with { Targets = targets }), "handout.html"))));

    /// <summary>Address of the review of what changed between the first and the latest release of the shipped guide.</summary>
    public static string Review() => Address(Built.GetOrAdd("review", _ =>
    {
        var diagnostics = new DiagnosticBag();
        var releases = ReleaseHistoryReader.Read(Guide(), "hyper-v-2012", diagnostics).Releases;
        return Write(ChangesHtmlWriter.Write(Releases.Compare(releases[0], releases[^1]), diagnostics));
    }));

    /// <summary>Address of the review of one version of the shipped guide next to another.</summary>
    public static string Review(string old, string current) => Address(Built.GetOrAdd($"review {old} {current}", _ =>
    {
        var diagnostics = new DiagnosticBag();
        var history = ReleaseHistoryReader.Read(Guide(), "hyper-v-2012", diagnostics);
        return Write(ChangesHtmlWriter.Write(Releases.Compare(history.Find(old)!, history.Find(current)!), diagnostics));
    }));

    /// <summary>What comes of exported reviews in the folder of the shipped guide.</summary>
    public static CollectedReviews? Collect(string version, IEnumerable<string> exported, DiagnosticBag diagnostics) => Reviews.Collect(
        Workspace.Open(Guide(), MemorySources.CatalogPath, diagnostics),
        [.. exported.Select(text => new SourceFile("review.json", SourceFileState.Read, Encoding.UTF8.GetBytes(text)))],
        version);

    /// <summary>Address of the matrix of what was collected in the folder of the shipped guide.</summary>
    public static string Matrix(CollectedReviews collected)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new AddedFile(Guide(), collected.Path, collected.Bytes!);
        var matrix = Reviews.Report(Workspace.Open(sources, MemorySources.CatalogPath, diagnostics), collected.Version)!;
        return Address(Write(Encoding.UTF8.GetString(ReviewReport.Files(matrix, [ReviewFormats.Html], diagnostics).Single().Bytes.Span)));
    }

    /// <summary>Address of the report of the shipped audit, with one answer made suspect.</summary>
    public static string Report() => Address(Built.GetOrAdd("report", _ =>
    {
        var sources = Guide();
        var text = Encoding.UTF8.GetString(sources.Read("assessments/2026-lab.yaml").Bytes);
        var start = text.IndexOf("    digest: \"", StringComparison.Ordinal);
        var assessment = new SourceFile(
            "assessments/2026-lab.yaml", SourceFileState.Read,
            Encoding.UTF8.GetBytes(text[..start] + "    digest: unknown" + text[text.IndexOf('\n', start)..]));
        var workspace = Workspace.Open(sources, MemorySources.CatalogPath, new DiagnosticBag());
        var request = new AuditRequest(assessment, [AuditFormat.Html], new DateOnly(2026, 11, 25), _ => null);
        var result = Audits.Report(workspace, request)!;
        return Write(Encoding.UTF8.GetString(result.Files.Single().Bytes.Span));
    }));

    /// <summary>
    /// Address of the report of an audit of the lab with so many targets: it has the map of checks by targets, and the register of findings
    /// with one that is open and one that is closed.
    /// </summary>
    public static string ReportOf(int targets) => Address(Built.GetOrAdd($"report {targets}", _ =>
    {
        var names = Enumerable.Range(1, targets).Select(number => $"host{number:00}").ToList();
        string[] results = ["pass", "fail", "partial", "not-applicable", "pass"];
        var text = $"""
            id: 2026-q4
            title: Quarterly audit
            started: 2026-11-01
            catalog:
              id: lab
              version: 1.0.0
            targets:
            {string.Join('\n', names.Select(name => $"  - id: {name}\n    title: {name.ToUpperInvariant()}"))}
            results:
            {string.Join('\n', names.Select((name, number) =>
                $"  - control: lab-01\n    check: a\n    target: {name}\n    result: {results[number % 5]}\n    note: Seen\n    by: Ann\n    on: 2026-11-20"))}
            findings:
              - id: F-01
                control: lab-01
                targets: [host02]
                grade: major
                statement: A desktop is installed.
                owner: Pat
                due: 2027-01-31
                status: open
              - id: F-02
                control: lab-02
                targets: [host01]
                grade: opportunity
                statement: The name says little.
                status: closed
                verified:
                  by: Ann
                  on: 2026-11-24

            """.ReplaceLineEndings("\n");
        var assessment = new SourceFile("assessments/2026-q4.yaml", SourceFileState.Read, Encoding.UTF8.GetBytes(text));
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(new MemorySources(Lab), MemorySources.CatalogPath, diagnostics);
        var result = Audits.Report(workspace, new AuditRequest(assessment, [AuditFormat.Html], new DateOnly(2026, 11, 25), _ => null));
        Assert.True(result is not null, string.Join('\n', diagnostics.Sorted().Select(finding => finding.ToString())));
        return Write(Encoding.UTF8.GetString(result.Files.Single().Bytes.Span));
    }));

    /// <summary>Address of the statement of applicability of the shipped guide, with the answers of the lab's assessment in it.</summary>
    public static string Applicability() => Address(Built.GetOrAdd(
        "applicability",
        _ => Write(Text(
            Build(Guide(), OutputFormat.Html, options => options with
            {
                Audit = new AuditOptions(Guide().Read("assessments/2026-lab.yaml")),
                Edition = Edition.Applicability,
            }),
            "applicability.html"))));

    /// <summary>Address of what changed in it between the first and the latest release of the guide.</summary>
    public static string ApplicabilityChanges() => Address(Built.GetOrAdd("applicability changes", _ =>
    {
        var diagnostics = new DiagnosticBag();
        var releases = ReleaseHistoryReader.Read(Guide(), "hyper-v-2012", diagnostics).Releases;
        var report = Releases.Compare(releases[0], releases[^1]);
        return Write(ApplicabilityReview.Of(report, releases[0], releases[^1]).WriteHtml(diagnostics));
    }));

    /// <summary>Folder for what is printed of them.</summary>
    public static string Papers() => Directory.CreateDirectory(Path.Combine(Folder, "papers")).FullName;

    public static void Delete() => Directory.Delete(Folder, recursive: true);

    private static string WriteAll(string name, BuildResult result)
    {
        var folder = Path.Combine(Folder, name);
        foreach (var file in result.Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }

        return folder;
    }

    private static string TwoControls(string version, string keyword) => $$"""
        id: lab
        title: Lab
        version: {{version}}
        groups:
          - title: Hosts
            controls:
              - { id: lab-01, title: One, statement: The host {{keyword}} be updated. }
              - { id: lab-02, title: Two, statement: The host has a name. }
        """;

    private static BuildOptions WithPaper(BuildOptions options) =>
        options with { Formats = [OutputFormat.Html, OutputFormat.Print], Rendered = [OutputFormat.Html, OutputFormat.Print] };

    private static FolderSources Guide() => new(Path.Combine(Repository.Root, "content", "hyper-v-2012"));

    private static string BuildChecklist(ISourceProvider sources, IReadOnlyList<string> targets)
    {
        return PageBridge.Complete(Text(Build(sources, OutputFormat.Html), "checklist.html"), targets);
    }

    private static string Text(BuildResult result, string path) =>
        Encoding.UTF8.GetString(result.Files.Single(file => file.Path == path).Bytes.Span);

    private static BuildResult Build(ISourceProvider sources, OutputFormat format, Func<BuildOptions, BuildOptions>? adjust = null)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions([format], PaperSize.A4, "0.0.0");
        var workspace = Workspace.Open(sources, MemorySources.CatalogPath, diagnostics);
        var result = Builds.Build(workspace, adjust is null ? options : adjust(options));
        Assert.True(result is not null, string.Join('\n', diagnostics.Sorted().Select(finding => finding.ToString())));
        return result;
    }

    private static string Write(string html)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)))[..12];
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        var path = Path.Combine(folder, "checklist.html");
        File.WriteAllText(path, html);
        return path;
    }

    private static string Address(string path) => new Uri(path).AbsoluteUri;

    private static string ReadFixture(string name)
    {
        using var stream = typeof(Pages).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string LargeCatalog()
    {
        const int Groups = 20;
        const int Controls = 1189;
        var text = new StringBuilder(
            "id: large\ntitle: Large catalog\nversion: 1.0.0\nroles: [{ id: auditor, title: Auditor }]\nlevels: [{ id: low, title: Low }, { id: high, title: High }]\ngroups:\n");
        for (var group = 0; group < Groups; group++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: g{group}\n    title: Group {group}\n    controls:\n");
            for (var number = group; number < Controls; number += Groups)
            {
                text.Append(LargeControl(number));
            }
        }

        return text.ToString();
    }

    private static string LargeControl(int number)
    {
        var severity = new[] { "critical", "high", "medium", "low" }[number % 4];
        var prose = string.Concat(
            Enumerable.Repeat(
                "The organization develops, documents and disseminates procedures that address purpose, scope, roles and responsibilities. ", 4));
        return $"""
                  - id: ac-{number}
                    title: Control number {number} on account management
                    severity: {severity}
                    levels: [{(number % 3 == 0 ? "high" : "low")}]
                    statement: {prose}
                    guidance: {prose}{prose}
                    checks:
                      - id: a
                        text: Examine the procedures of control {number}.
                      - id: b
                        text: Interview those who apply them.

            """.ReplaceLineEndings("\n");
    }
}
