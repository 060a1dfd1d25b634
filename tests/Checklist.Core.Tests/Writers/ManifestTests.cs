using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers;

namespace Checklist.Core.Tests.Writers;

public class ManifestTests
{
    private static readonly BuildResult Result = Builds.Build(
        Workspace.Open(Some.FullSources(), "catalog.yaml", new DiagnosticBag()), Built.Options with { ToolVersion = "1.2.3" })!;

    [Fact]
    public void The_manifest_is_the_last_file_and_names_all_others_in_order()
    {
        Assert.Equal("manifest.json", Result.Files[^1].Path);
        var paths = Files().Select(file => file.GetProperty("path").GetString());
        Assert.Equal(Result.Files.SkipLast(1).Select(file => file.Path).Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void The_manifest_has_size_and_digest_of_each_file() => Assert.All(Files(), entry =>
    {
        var file = Result.Files.Single(file => file.Path == entry.GetProperty("path").GetString());
        Assert.Equal(file.Bytes.Length, entry.GetProperty("bytes").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)), entry.GetProperty("sha256").GetString());
    });

    [Fact]
    public void The_manifest_says_what_was_built_and_by_what()
    {
        var catalog = Manifest().GetProperty("catalog");
        Assert.Equal("hyper-v-2012", catalog.GetProperty("id").GetString());
        Assert.Equal("1.2.0", catalog.GetProperty("version").GetString());
        Assert.StartsWith("sha256:", catalog.GetProperty("digest").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, catalog.GetProperty("controls").GetInt32());
        Assert.Equal("1.2.3", Manifest().GetProperty("tool-version").GetString());
    }

    [Fact]
    public void The_manifest_ends_with_the_sum_of_what_stands_before_it()
    {
        var bytes = Result.Files[^1].Bytes.Span;
        var last = Encoding.UTF8.GetString(bytes[bytes.LastIndexOf(",\n"u8)..]);
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes[..bytes.LastIndexOf(",\n"u8)]));
        Assert.Equal($",\n  \"sha256\": \"{sum}\"\n}}\n", last);
    }

    [Fact]
    public void Paths_that_differ_in_case_only_clash()
    {
        var diagnostics = new DiagnosticBag();
        OutputEntry[] files = [new("a/b.md", 0, ""), new("a/c.md", 0, ""), new("A/B.md", 0, "")];
        OutputPaths.ReportClashes(files, new SourceText("catalog.yaml", "").Start, diagnostics);
        Assert.Equal("`A/B.md` and `a/b.md` would be one file", Assert.Single(diagnostics.Sorted()).Message);
    }

    private static JsonElement Manifest() => JsonDocument.Parse(Result.Files[^1].Bytes).RootElement;

    private static IEnumerable<JsonElement> Files() => Manifest().GetProperty("files").EnumerateArray();
}
