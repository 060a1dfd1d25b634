using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Manual;

public class ManualExamplesTests
{
    public static TheoryData<string> GoodExamples =>
        [.. ManualExample.All.Where(example => example.IsGood).Select(example => example.Name)];

    public static TheoryData<string> BadExamples =>
        [.. ManualExample.All.Where(example => example.ErrorCode is not null).Select(example => example.Name)];

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
    public void The_chapter_on_the_format_has_examples() =>
        Assert.True(ManualExample.All.Count(example => example.Document == "catalog-format.md" && example.IsGood) > 5);

    [Fact]
    public void The_readme_shows_what_a_build_writes()
    {
        var readme = ManualExample.All.Where(example => example.Document == "README.md").ToList();
        var files = Built.From(new ExampleFolder(readme.Single(example => example.IsGood)));
        Assert.Contains(readme.Single(example => example.Info is ["markdown", "output"]).Text, files["markdown/checklist.md"]);
    }

    private static IReadOnlyList<string> Build(ManualExample example)
    {
        var diagnostics = Findings.In(new ExampleFolder(example));
        return [.. diagnostics.Sorted().Select(finding => $"{finding.Code} {finding.Span}: {finding.Message}")];
    }
}
