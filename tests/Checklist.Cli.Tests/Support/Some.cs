using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Tests.Support;

/// <summary>Data that is all right, for tests that are about something else.</summary>
internal static class Some
{
    public const string CatalogText =
        "title: Release checklist\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

    /// <summary>The span of the text between « and », which are taken out.</summary>
    public static SourceSpan Span(string marked, string path = "catalog.yaml")
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        return new SourceText(path, marked.Remove(end + 1, 1).Remove(start, 1)).Span(start, end - start);
    }

    public static Diagnostic UnknownKey(string marked = "      «severty»: high", string path = "catalog.yaml") =>
        ShapeDiagnostics.UnknownKey(Span(marked, path), "severty", "control `hv-01`", ["severity"]);

    public static Diagnostic Warning(string marked = "«title»: x", string path = "catalog.yaml") =>
        UnknownKey(marked, path) with { Severity = Severity.Warning };

    public static BuildResult Build(string catalogId = "guide", params (string Path, string Content)[] files) => new(
        catalogId,
        "Guide",
        [
            .. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Content))),
            new OutputFile("manifest.json", Encoding.UTF8.GetBytes(Manifest(files))),
        ]);

    /// <summary>As a build writes it, as far as the next build looks at it.</summary>
    public static string Manifest(params (string Path, string Content)[] files)
    {
        var entries = files.Select(file =>
            $$"""{"path": "{{file.Path}}", "bytes": {{Encoding.UTF8.GetByteCount(file.Content)}}, "sha256": "{{Sum(file.Content)}}"}""");
        var text = $"{{\n  \"generator\": \"checklist\",\n  \"files\": [{string.Join(", ", entries)}]";
        return $"{text},\n  \"sha256\": \"{Sum(text)}\"\n}}\n";
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
