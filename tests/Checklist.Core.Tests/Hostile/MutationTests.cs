using System.Globalization;
using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Hostile;

/// <summary>
/// Whatever is done to a file, the tool neither throws nor hangs, and its findings point into the text. More rounds with
/// <c>CHECKLIST_ITERATIONS</c>.
/// </summary>
public class MutationTests
{
    private const string Assessment = """
        id: 2026-q4
        title: Quarterly audit
        started: 2026-11-20
        catalog: { id: lab, version: 1.2.0, digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000" }
        targets: [{ id: host01, title: HOST01 }]
        results:
          - { control: lab-01, check: a, target: host01, result: pass, note: Seen, by: A. Auditor, on: 2026-11-20, evidence: [{ href: https://example.com, title: Screenshot }] }
          - control: lab-02
            result: not-applicable
            note: |
              Several
              lines
        sign-off: [{ role: Assessor, name: A. Auditor, on: 2026-11-21 }]
        """;

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("CHECKLIST_ITERATIONS"), CultureInfo.InvariantCulture, out var count) ? count : 150;

    private static readonly Lazy<byte[]> Workbook = new(() => FormCatalog.Build("checklist.xlsx", OutputFormat.Xlsx));

    [Fact]
    public void Catalogs() => Try(Some.FullCatalog, Rounds, bytes => Check("catalog.yaml", bytes));

    [Fact]
    public void Chapters() =>
        Try(Some.FullSources().TextOf("chapters/hardening.md"), Rounds, bytes => Check("chapters/hardening.md", bytes));

    [Theory]
    [InlineData("html/control.html")]
    [InlineData("html/checklist.html")]
    [InlineData("markdown/chapter.md")]
    public void Templates(string path) => Try(
        File.ReadAllText(Path.Combine(Repository.PathOf("templates"), path)), Rounds / 10, bytes => Build($"templates/{path}", bytes));

    [Fact]
    public void Assessments() => Try(Assessment, Rounds, bytes =>
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode("audit.yaml", bytes, out var problem, out _);
        if (problem == DecodingProblem.None && AssessmentReader.Read(source, diagnostics) is { } file)
        {
            AssessmentValidator.Validate(file, diagnostics);
        }

        return diagnostics;
    });

    [Fact]
    public void Filled_pdf_forms() => Try(FormCatalog.Build("handout.pdf", OutputFormat.Print), Rounds, Read);

    /// <summary>The parts inside: damage to the zip around them ends at its sums.</summary>
    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void Filled_workbooks(string part) =>
        Try(Zipped.Part(Workbook.Value, part), Rounds, bytes => Read(Zipped.With(Workbook.Value, part, bytes)));

    [Fact]
    public void Filled_workbooks_as_files() => Try(Workbook.Value, Rounds, Read);

    [Fact]
    public void Filled_tables() => Try(FormCatalog.Build("checklist.csv", OutputFormat.Csv), Rounds, Read);

    [Fact]
    public void Releases()
    {
        var sources = MemorySources.Of("version: 1.0.0\n" + Some.CatalogText);
        var diagnostics = new DiagnosticBag();
        var release = Core.Workspaces.Releases.Freeze(Workspace.Open(sources, "catalog.yaml", diagnostics), "1.0.0");
        Assert.True(release is not null, Findings.Of(diagnostics));
        Try(release.Bytes.ToArray(), Rounds, bytes => Check(sources, release.Path, bytes));
    }

    [Fact]
    public void Exported_answers() =>
        Try("""{"kind":"checklist-assessment","assessment":{"id":"a","catalog":{"id":"lab"},"results":[{"control":"lab-01","check":"a","result":"pass","note":"Seen"}]}}""", Rounds, Read);

    private static DiagnosticBag Read(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        FormReader.Read("form", bytes, diagnostics);
        return diagnostics;
    }

    private static DiagnosticBag Check(string path, byte[] bytes) => Check(Some.FullSources(), path, bytes);

    private static DiagnosticBag Check(MemorySources sources, string path, byte[] bytes) => Findings.InCheck(sources.Add(path, bytes));

    private static DiagnosticBag Build(string path, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(Some.FullSources().Add(path, bytes), "catalog.yaml", diagnostics);
        Builds.Build(workspace, Built.Options with { Rendered = [OutputFormat.Html, OutputFormat.Markdown] });
        return diagnostics;
    }

    private static void Try(string seed, int rounds, Func<byte[], DiagnosticBag> act) => Try(Encoding.UTF8.GetBytes(seed), rounds, act);

    private static void Try(byte[] seed, int rounds, Func<byte[], DiagnosticBag> act)
    {
        Assert.NotNull(act(seed));
        Mutation.Of(seed).Sample(bytes => Assert.All(act(bytes).Sorted(), AssertPlace), iter: rounds, threads: 1);
    }

    private static void AssertPlace(Diagnostic finding)
    {
        Assert.NotEqual("CHK9001", finding.Code);
        Assert.InRange(finding.Span.Offset, 0, finding.Span.Source.Content.Length);
        Assert.InRange(finding.Span.EndOffset, finding.Span.Offset, finding.Span.Source.Content.Length);
        Assert.NotEqual("", finding.Span.Source.Path);
    }
}
