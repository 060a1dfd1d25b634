using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Writers.Applicability;

public class ApplicabilityOutputTests
{
    [Fact]
    public void Markdown() => Snapshot.Verify(Text("markdown/applicability.md", Applied.Audit), "md");

    [Fact]
    public void Without_an_audit_there_is_no_column_of_results_and_the_head_says_so()
    {
        var page = Text("markdown/applicability.md");
        Assert.Contains("No audit was given", page, StringComparison.Ordinal);
        Assert.DoesNotContain("How far met", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## Evidence", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_nobody_decided_about_is_a_finding_at_the_item_and_stops_a_strict_build()
    {
        var (_, diagnostics) = Build(null, []);
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(
            ("CHK4023", "nothing says whether `A.11` of `iso` applies", "A.11"),
            (finding.Code, finding.Message, finding.Span.Text.ToString()));
        Assert.Null(Build(null, [], isStrict: true).Result);
    }

    [Fact]
    public void A_framework_that_is_asked_for_is_alone_in_the_statement()
    {
        var (result, diagnostics) = Build(null, ["own"]);
        var page = Text(result!, "markdown/applicability.md");
        Assert.Contains("## House rules", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## ISO 27001", page, StringComparison.Ordinal);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void A_framework_that_is_not_there_is_an_error()
    {
        var (result, diagnostics) = Build(null, ["iso9001"]);
        Assert.Null(result);
        Assert.Equal("CHK4024", Assert.Single(diagnostics.Sorted()).Code);
    }

    private static string Text(string path, string? assessment = null)
    {
        var (result, diagnostics) = Build(assessment, []);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return Text(result, path);
    }

    private static string Text(BuildResult result, string path) =>
        Encoding.UTF8.GetString(result.Files.Single(file => file.Path == $"head-office/{path}").Bytes.Span);

    private static (BuildResult? Result, DiagnosticBag Diagnostics) Build(
        string? assessment, IReadOnlyList<string> frameworks, bool isStrict = false)
    {
        var diagnostics = new DiagnosticBag();
        OutputFormat[] formats = [OutputFormat.Markdown, OutputFormat.Html, OutputFormat.Print, OutputFormat.Xlsx];
        var options = new BuildOptions(formats, PaperSize.A4, "0.0.0")
        {
            Audit = assessment is null ? null : new AuditOptions(Audit.File(assessment)),
            Edition = Edition.Applicability,
            Frameworks = frameworks,
            IsStrict = isStrict,
            Profiles = ProfileRequest.Of("head-office"),
        };
        return (Builds.Build(Workspace.Open(Applied.Sources(), "catalog.yaml", diagnostics), options), diagnostics);
    }
}
