using System.IO.Compression;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Profiles;

public class ProfileWorkbookTests
{
    [Fact]
    public void The_workbook_has_a_sheet_of_what_is_left_out_and_changed()
    {
        var diagnostics = new DiagnosticBag();
        var profile = Tailored.Head
            + "exclude: [{ control: bld-01, reason: Readers do not build. }]\nalter: [{ control: pic-01, severity: critical, reason: Some readers are blind. }]";
        var options =
            Built.Options with { Formats = [OutputFormat.Xlsx], Rendered = [OutputFormat.Xlsx], Profiles = new(["readers"], [], []) };
        var sources = MemorySources.Of(Tailored.Catalog, ("profiles/readers.yaml", profile));
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        using var zip = new ZipArchive(
            new MemoryStream(result.Files.Single(file => file.Path == "readers/checklist.xlsx").Bytes.ToArray()));
        var text = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        Assert.Contains("Left out and changed", text, StringComparison.Ordinal);
        Assert.Contains("Readers do not build.", text, StringComparison.Ordinal);
        Assert.Contains("Some readers are blind.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_nobody_set_is_a_blank_on_paper()
    {
        var files = Built.From(
            Some.Catalog("parameters: [{ id: days, label: days to wait }]", Some.Control("rel-01", "statement: Wait {{ days }} days.")));
        Assert.Matches("<span class=\"?blank\"?></span>", files["handout.html"]);
        Assert.Contains("to be set", files["markdown/index.md"], StringComparison.Ordinal);
    }
}
