using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Profiles;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Support;

/// <summary>Builds catalogs in memory.</summary>
internal static class Built
{
    public static BuildOptions Options { get; } = new(Enum.GetValues<OutputFormat>(), PaperSize.A4, "0.0.0");

    /// <summary>All outputs of a catalog without errors, text by path.</summary>
    /// <param name="formats">Without any: all.</param>
    public static IReadOnlyDictionary<string, string> From(ISourceProvider sources, params OutputFormat[] formats) =>
        From(sources, formats.Length == 0 ? Options : Options with { Formats = formats });

    public static IReadOnlyDictionary<string, string> From(ISourceProvider sources, BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span), StringComparer.Ordinal);
    }

    /// <summary>What writers are given for a catalog without errors.</summary>
    public static ChecklistDocument Document(ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = CatalogReader.Read(sources, "catalog.yaml", diagnostics)!;
        return DocumentBuilder.Build(ProfileResolver.ResolveWhole(CatalogValidator.Validate(catalog, diagnostics)!));
    }

    /// <summary>What audits hold answers against; null when the catalog or the profile has errors.</summary>
    public static ChecklistDocument? Text(ISourceProvider sources, string? profile = null)
    {
        var workspace = Workspace.Open(sources, "catalog.yaml", new DiagnosticBag());
        return workspace.TextOf(profile, Diagnostic.Nowhere("catalog.yaml"), new DiagnosticBag());
    }

    public static IReadOnlyDictionary<string, string> From(string catalog, params (string Path, string Text)[] others) =>
        From(MemorySources.Of(catalog, others));
}
