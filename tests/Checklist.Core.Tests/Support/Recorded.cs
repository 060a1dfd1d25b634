using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Support;

/// <summary>Catalogs as releases.</summary>
internal static class Recorded
{
    public static Release Of(string catalog) => Of(MemorySources.Of(catalog));

    public static Release Of(ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        var release = ChecklistRevisions.Current(sources, "catalog.yaml", diagnostics);
        Assert.True(release is not null, Findings.Of(diagnostics));
        return release;
    }

    /// <summary>A catalog of controls that are written as in <see cref="Some.Control"/>.</summary>
    public static Release WithControls(params string[] controls) => Of(Some.Catalog("version: 1.0.0", controls));

    public static string Text(Release release) => Encoding.UTF8.GetString(ReleaseWriter.Write(release));

    /// <summary>Reads a release file; the findings as in <see cref="Findings"/>.</summary>
    public static (Release? Release, string Findings) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var release = ReleaseReader.Read(new SourceText("releases/1.0.0.json", text), diagnostics);
        return (release, Findings.Of(diagnostics));
    }

    public static ChangeReport Compare(string old, string current) => ChecklistRevisions.Compare(Of(old), Of(current));

    /// <summary>Each changed control with its kinds, as in <c>rel-01: severity, clarified</c>.</summary>
    public static IReadOnlyList<string> Changes(CatalogDiff diff) =>
        [.. diff.Controls.Select(change => $"{change.Id}: {string.Join(", ", change.Kinds)}{(change.IsGuess ? " (guess)" : "")}")];
}
