using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private static readonly string[] Written =
        ["policies/.github/workflows/checklist.yml", "policies/.gitignore", "policies/catalog.schema.json", "policies/catalog.yaml"];

    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_new_catalog_builds_without_a_finding()
    {
        var result = test.Run("init", "policies");
        Assert.Equal("policies/catalog.yaml\npolicies/catalog.schema.json\npolicies/.gitignore\npolicies/.github/workflows/checklist.yml\n", result.Output);
        Assert.Equal("\nNext: edit catalog.yaml, then run `checklist build policies`\n", result.Error);
        Assert.Equal(Written, test.Files());

        var built = test.Run("build", "policies", "--strict");
        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        Assert.StartsWith("out/release-checklist/", built.Output);
    }

    [Fact]
    public void The_schema_beside_the_catalog_is_the_one_that_schema_prints()
    {
        test.Run("init", "policies");
        Assert.Equal(test.Run("schema").Output, test.Read("policies/catalog.schema.json"));
        Assert.StartsWith("# yaml-language-server: $schema=./catalog.schema.json\n", test.Read("policies/catalog.yaml"));
    }

    [Fact]
    public void Existing_files_are_named_and_nothing_is_written()
    {
        test.With("policies/catalog.yaml", "mine").With("policies/.gitignore", "mine");
        var result = test.Run("init", "policies");
        Assert.Equal(
            "error: nothing is written, because `policies/catalog.yaml`, `policies/.gitignore` exist\n   hint: name another folder, or move the files away\n",
            result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(["policies/.gitignore", "policies/catalog.yaml"], test.Files());
        Assert.Equal("mine", test.Read("policies/catalog.yaml"));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_wrong_usage()
    {
        var result = test.With("policies", "mine").Run("init", "policies");
        Assert.Equal("error: `policies` is a file\n   hint: name a folder\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_refusal_of_the_disk_in_the_middle_leaves_nothing()
    {
        var result = test.With("policies/.github", "mine").Run("init", "policies");
        Assert.StartsWith("policies: error CHK0005: `policies` could not be written: ", result.Error);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["policies/.github"], test.Files());
    }

    [Fact]
    public void This_folder_is_the_default()
    {
        Assert.Equal("\nNext: edit catalog.yaml, then run `checklist build`\n", test.Run("init").Error);
        Assert.Contains("catalog.yaml", test.Files());
    }
}
