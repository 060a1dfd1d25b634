using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Tests.Support;

/// <summary>Data that is all right, for tests that are about something else.</summary>
internal static class Some
{
    public const string CatalogText = "title: Release checklist\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

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
            .. files.Select(file => new OutputFile(file.Path, System.Text.Encoding.UTF8.GetBytes(file.Content))),
            new OutputFile("manifest.json", """{"generator": "checklist"}"""u8.ToArray()),
        ]);
}
