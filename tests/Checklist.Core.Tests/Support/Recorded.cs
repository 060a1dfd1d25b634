using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Support;

/// <summary>Catalogs as releases.</summary>
internal static class Recorded
{
    public static Release Of(string catalog) => Of(MemorySources.Of(catalog));

    public static Release Of(ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        var release = Releases.Current(Workspace.Open(sources, "catalog.yaml", diagnostics));
        Assert.True(release is not null, Findings.Of(diagnostics));
        return release;
    }

    /// <summary>The release files of catalogs, each made after those with a lower version.</summary>
    public static IReadOnlyList<(string Path, string Text)> Chain(params string[] catalogs)
    {
        var files = new List<(string Path, string Text)>();
        foreach (var catalog in catalogs.OrderBy(catalog => SemanticVersion.Parse(Of(catalog).Version!)))
        {
            var release = Of(MemorySources.Of(catalog, [.. files]));
            files.Add(($"releases/{release.Version}.json", Text(release)));
        }

        return files;
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

    /// <summary>A prose text as a release records it.</summary>
    public static FieldProse Prose(string markdown)
    {
        var source = new SourceText("", markdown);
        var prose = markdown.Length > Limits.ProseCharacters
            ? ProseParser.ParseChapter(source, new DiagnosticBag())
            : ProseParser.Parse(SourcedText.FromFile(source), new DiagnosticBag());
        return new FieldProse(ProseTreeWriter.Write(prose, image => image.Url));
    }

    public static ChangeReport Compare(string old, string current) => Compare(Of(old), Of(current));

    public static ChangeReport Compare(Release old, Release current) => Releases.Compare(old, current);

    /// <summary>Each changed control with its kinds, as in <c>rel-01: severity, clarified</c>.</summary>
    public static IReadOnlyList<string> Changes(CatalogDiff diff) =>
        [.. diff.Controls.Select(change => $"{change.Id}: {string.Join(", ", change.Kinds)}{(change.IsGuess ? " (guess)" : "")}")];
}
