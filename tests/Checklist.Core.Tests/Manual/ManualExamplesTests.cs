using Checklist.Core.Diagnostics;

namespace Checklist.Core.Tests.Manual;

public class ManualExamplesTests
{
    public static TheoryData<string> GoodExamples => [.. ManualExample.All.Where(example => example.IsGood).Select(example => example.Name)];

    public static TheoryData<string> BadExamples => [.. ManualExample.All.Where(example => example.ErrorCode is not null).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(GoodExamples))]
    public void An_example_builds_without_a_finding(string name) => Assert.Equal([], Build(ManualExample.Named(name)));

    [Theory]
    [MemberData(nameof(BadExamples))]
    public void An_example_of_a_mistake_gives_its_code_alone(string name)
    {
        var example = ManualExample.Named(name);
        Assert.Equal(example.ErrorCode, Assert.Single(Build(example))[..7]);
    }

    [Fact]
    public void The_chapter_on_the_format_has_examples() => Assert.True(ManualExample.All.Count(example => example.Chapter == "catalog-format.md" && example.IsGood) > 5);

    private static IReadOnlyList<string> Build(ManualExample example)
    {
        var diagnostics = new DiagnosticBag();
        ChecklistBuild.Build(new ExampleFolder(example), ExampleFolder.CatalogPath, new BuildOptions(Enum.GetValues<OutputFormat>(), PaperSize.A4, "test"), diagnostics);
        return [.. diagnostics.Sorted().Select(finding => $"{finding.Code} {finding.Span}: {finding.Message}")];
    }
}
