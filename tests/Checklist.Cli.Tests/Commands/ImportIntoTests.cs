using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

/// <summary><c>import --into</c>: a table as a part of a catalog that is there, today and in its next version.</summary>
public sealed class ImportIntoTests : IDisposable
{
    private const string Table =
        "ID,Section,Title,Risk,Owner\nA-1,Doors,Lock the doors,high,C team\nA-2,Doors,Check the doors,low,C++ team\nB-1,Windows,Shut them,high,IT\n";

    private readonly CliTest test = CliTest.Create();

    public ImportIntoTests() => test.With("pol/catalog.yaml", Some.CatalogText).With("list.csv", Table);

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_table_becomes_a_file_that_the_catalog_includes_and_a_second_import_changes_nothing()
    {
        var result = Into();
        Assert.Equal("pol/groups/list.yaml\n", result.Output);
        Assert.Contains("3 added, 0 changed, 0 as before, 0 gone", result.Error, StringComparison.Ordinal);
        Assert.Contains("include: groups/list.yaml\ngroups:\n", test.Read("pol/catalog.yaml"), StringComparison.Ordinal);
        var (catalog, part) = (test.Read("pol/catalog.yaml"), test.Read("pol/groups/list.yaml"));
        Assert.Contains("0 added, 0 changed, 3 as before, 0 gone", Into().Error, StringComparison.Ordinal);
        Assert.Equal((catalog, part), (test.Read("pol/catalog.yaml"), test.Read("pol/groups/list.yaml")));
        Assert.Equal(0, test.Run("check", "pol").ExitCode);
    }

    [Theory]
    [InlineData("include: rules/*.yaml\n", "pol/rules/list.yaml", "include: rules/*.yaml\n")]
    [InlineData("include: [a.yaml]\n", "pol/groups/list.yaml", "include: [a.yaml, groups/list.yaml]\n")]
    [InlineData("include:\n  - a.yaml\n", "pol/groups/list.yaml", "include:\n  [a.yaml, groups/list.yaml]\n")]
    public void Files_that_are_included_already_stay(string include, string path, string now)
    {
        test.With("pol/a.yaml", "roles: [{ id: r, title: IT }]\n").With("pol/rules/own.yaml", "roles: [{ id: r, title: IT }]\n");
        test.With("pol/catalog.yaml", include + Some.CatalogText);
        Assert.Equal($"{path}\n", Into().Output);
        Assert.Contains(now, test.Read("pol/catalog.yaml"), StringComparison.Ordinal);
        var part = test.Read(path);
        Assert.Contains("roles: [r]\n", part, StringComparison.Ordinal); // the role that the catalog has, by its title
        Assert.DoesNotContain("title: IT", part, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_next_version_of_a_table_ids_stay_and_what_left_it_is_withdrawn()
    {
        Into();
        test.With("list.csv",
            "ID,Section,Title,Risk,Owner\nA-2,Doors,Check all doors,low,C++ team\nB-1,Windows,Shut them,high,IT\nC-1,Roof,Close it,low,\n");
        Assert.Contains("1 added, 1 changed, 1 as before, 1 gone", Into().Error, StringComparison.Ordinal);
        var part = test.Read("pol/groups/list.yaml");
        Assert.Contains("      - id: A-1\n        state: withdrawn\n        title: Lock the doors\n", part, StringComparison.Ordinal);
        Assert.Contains("roles: [c-team]\n", part, StringComparison.Ordinal);
        Assert.Contains("title: Check all doors\n        severity: low\n        roles: [c-team-2]\n", part, StringComparison.Ordinal);
        Assert.Equal(0, test.Run("check", "pol").ExitCode);
        Assert.Contains("0 added, 0 changed, 3 as before, 0 gone", Into().Error, StringComparison.Ordinal);
        Assert.Equal(part, test.Read("pol/groups/list.yaml"));
        test.With("list.csv", Table);
        Assert.Contains("0 added, 2 changed, 1 as before, 1 gone", Into().Error, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1\n        state: withdrawn", test.Read("pol/groups/list.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_somebody_edited_is_replaced_with_force_only()
    {
        Into();
        var edited = test.Read("pol/groups/list.yaml").Replace("Lock", "Bolt", StringComparison.Ordinal);
        test.With("pol/groups/list.yaml", edited);
        var result = Into();
        Assert.Contains(
            "pol/groups/list.yaml: error CHK7030: this file was changed since it was imported", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, edited), (result.ExitCode, test.Read("pol/groups/list.yaml")));
        Assert.Equal(0, Into("--force").ExitCode);
        Assert.Contains("Lock the doors", test.Read("pol/groups/list.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_the_catalog_has_are_refused_and_left_out_with_a_pattern()
    {
        test.With("list.csv", "ID,Title\nREL-01,Mine\nX-1,One\nX-2,Two\n");
        var result = Into();
        Assert.Contains("error CHK7029: 1 id of the table is in the catalog already: `rel-01`", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, false), (result.ExitCode, Directory.Exists(test.PathOf("pol/groups"))));
        Assert.Contains("2 added", Into("--include", "X-*, Y/*").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_that_would_not_pass_the_check_is_left_as_it_is()
    {
        test.With("pol/catalog.yaml", Some.CatalogText + "levels: [{ id: a, extends: nobody }]\n");
        var result = Into();
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.False(Directory.Exists(test.PathOf("pol/groups")));
    }

    [Theory]
    [InlineData(
        "error: `--title` is about a new catalog, and `--into` names one that is there\n   hint: leave one of them out\n", "--title",
        "Rules")]
    [InlineData("error: `--include` has no value\n   hint: write `--include <ids>`\n", "--include", ",")]
    public void Options_that_do_not_fit_are_wrong_usage(string message, params string[] options)
    {
        var result = Into(options);
        Assert.Equal((2, message), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_trial_writes_nothing()
    {
        Assert.Contains("3 added", Into("--dry-run").Error, StringComparison.Ordinal);
        Assert.Equal(["list.csv", "pol/catalog.yaml"], test.Files());
    }

    private CliResult Into(params string[] options) => test.Run(["import", "csv", "list.csv", "--into", "pol", .. options]);
}
