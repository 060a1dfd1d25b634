using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary>The statement of applicability, made and compared.</summary>
public sealed class ApplicabilityCommandTests : IDisposable
{
    private const string Catalog = """
        id: rules
        title: Rules
        version: 1.0.0
        frameworks: [{ id: iso, title: ISO 27001, items: [A.1, A.2] }]
        groups:
          - title: Rules
            controls:
              - { id: c-1, title: A policy is published, mappings: [{ framework: iso, ids: [A.1] }] }

        """;

    private readonly CliTest test = CliTest.Create().With("rules/catalog.yaml", Catalog).With(
        "rules/profiles/office.yaml",
        "title: Office\nby: CISO\non: 2026-10-12\nnot-applicable: [{ framework: iso, items: [A.2], reason: Nobody has any. }]\n");

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_statement_is_written_for_each_format_and_nothing_else()
    {
        var result = test.Run("build", "rules", "--edition", "applicability", "--profile", "office", "--to", "markdown,html,pdf,xlsx");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            ["applicability.html", "applicability.pdf", "applicability.xlsx", "markdown/applicability.md"],
            test.Files().Where(file => file.StartsWith("out/rules/office/", StringComparison.Ordinal))
                .Select(file => file["out/rules/office/".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_strict_build_writes_no_statement_that_leaves_something_open()
    {
        var result = test.Run("build", "rules", "--edition", "applicability", "--strict");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK4023: nothing says whether `A.2` of `iso` applies", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(test.Files(), file => file.Contains("applicability", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--since", "1.0.0")]
    [InlineData("--target", "host01")]
    [InlineData("--copy", "2")]
    [InlineData("--to", "csv")]
    public void What_makes_no_sense_for_the_whole_is_wrong_usage(string option, string value) =>
        Assert.Equal(2, test.Run("build", "rules", "--edition", "applicability", option, value).ExitCode);

    [Fact]
    public void A_framework_without_the_edition_is_wrong_usage() =>
        Assert.Equal(2, test.Run("build", "rules", "--framework", "iso").ExitCode);

    [Fact]
    public void Two_statements_are_compared()
    {
        Assert.Equal(0, test.Run("release", "1.0.0", "rules").ExitCode);
        var same = test.Run("diff", "1.0.0", "--catalog", "rules", "--profile", "office", "--edition", "applicability", "--exit-code");
        Assert.Equal(0, same.ExitCode);
        test.With(
            "rules/profiles/office.yaml",
            "title: Office\nby: CISO\non: 2026-10-12\nnot-applicable: [{ framework: iso, items: [A.2], reason: The group does it. }]\n");
        var result = test.Run("diff", "1.0.0", "--catalog", "rules", "--profile", "office", "--edition", "applicability", "--exit-code");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("A.2: Not applied, for another reason", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, test.Run("diff", "1.0.0", "--catalog", "rules", "--edition", "applicability", "--to", "csv").ExitCode);
    }
}
