using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests;

/// <summary>Same input, same bytes.</summary>
public class DeterminismTests
{
    private static readonly MemorySources Sources = Some.FullSources()
        .Add("groups/b.yaml",
            "groups:\n  - title: Ärger im Netz\n    controls:\n      - id: net-01\n        title: IIS ist aus\n        severity: info\n")
        .Add("groups/a.yaml",
            "glossary:\n  - term: Ictus\n    definition: A blow.\n  - term: ähnlich\n    definition: Similar.\ngroups: [{ title: İstanbul, controls: [{ id: ist-01, title: I }] }]\n")
        .Add("catalog.yaml", Some.FullCatalog + "include: groups/*.yaml\nx-ratio: 1.5\n");

    private static readonly string Expected = Digest(Sources);

    [Fact]
    public void Two_builds_are_the_same() => Assert.Equal(Expected, Digest(Sources));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_does_not_matter(string name)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
        try
        {
            Assert.Equal(Expected, Digest(Sources));
            Assert.Equal(
                "CHK2012@2:9-2:10 CHK3010@9:10-9:12",
                Findings.Of(
                    "title: a\nformat: 0\nparameters:\n  - id: a\n    type: number\n    default: 1.5\n  - id: b\n    type: number\n    min: 99\n    max: 1.5\n"));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_order_in_which_files_are_listed_does_not_matter() => Assert.Equal(Expected, Digest(Sources.Reversed()));

    [Fact]
    public void Findings_are_in_order_of_their_places()
    {
        var tested = Cases.Case.Load("CHK2003-twelve-mistakes.yaml");
        var offsets = Findings.In(tested.Sources).Sorted().Select(finding => finding.Span.Offset).ToList();
        Assert.Equal(offsets.Order(), offsets);
    }

    [Fact]
    public void No_output_names_the_machine()
    {
        var outputs = Built.From(Sources);
        Assert.All(outputs.Values, text => Assert.DoesNotContain(Environment.MachineName + "/", text, StringComparison.Ordinal));
        var lines = outputs.Where(
            output => Path.GetExtension(
                output.Key) is not (".pdf" or ".png" or ".xlsx" or ".csv")); // a table's lines end as its standard says
        Assert.All(lines, output => Assert.DoesNotContain('\r', output.Value));
    }

    /// <summary>The manifest holds the digest of every other file.</summary>
    private static string Digest(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), Built.Options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return System.Text.Encoding.UTF8.GetString(result.Files[^1].Bytes.Span);
    }
}
