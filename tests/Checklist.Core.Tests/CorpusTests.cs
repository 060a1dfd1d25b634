using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests;

/// <summary>A real catalog of 1,189 controls, where CHECKLIST_CORPUS names the folder that has it.</summary>
public partial class CorpusTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CHECKLIST_CORPUS");

    public static bool HasNoCorpus => Folder is null;

    [Fact(Skip = "CHECKLIST_CORPUS is not set", SkipWhen = nameof(HasNoCorpus))]
    public void Every_title_of_the_nist_catalog_is_printed()
    {
        var sources = MemorySources.FromFolder(Path.Combine(Folder!, "nist-800-53r5"));
        var diagnostics = new DiagnosticBag();
        var controls = CatalogValidator.Validate(CatalogReader.Read(sources, "catalog.yaml", diagnostics)!, diagnostics)!.Controls;
        var outputs = Built.From(sources, OutputFormat.Html, OutputFormat.Markdown);
        Assert.True(controls.Count > 1000);

        // Headings only: a search of the whole page for each title would take most of the test's time.
        var page = string.Concat(HtmlTitles().Matches(outputs["checklist.html"]).Select(match => match.Value));
        var headings = outputs["markdown/checklist.md"].Split('\n').Where(line => line.StartsWith('#'));
        var list = MarkdownEscapes().Replace(string.Join('\n', headings), "$1");
        Assert.All(controls, control => Assert.Contains(HtmlText.Escape(control.Title!.Value), page, StringComparison.Ordinal));
        Assert.All(controls, control => Assert.Contains(control.Title!.Value, list, StringComparison.Ordinal));
    }

    [Fact(Skip = "CHECKLIST_CORPUS is not set", SkipWhen = nameof(HasNoCorpus))]
    public void A_release_of_the_nist_catalog_reads_back()
    {
        var release = Recorded.Of(MemorySources.FromFolder(Path.Combine(Folder!, "nist-800-53r5")));
        Assert.Equal("", Recorded.Read(Recorded.Text(release)).Findings);
    }

    [Fact(Skip = "CHECKLIST_CORPUS is not set", SkipWhen = nameof(HasNoCorpus))]
    public void A_profile_of_three_families_has_exactly_their_controls()
    {
        var sources = MemorySources.FromFolder(Path.Combine(Folder!, "nist-800-53r5"))
            .Add("profiles/three.yaml",
                "title: Three families\nby: Tester\non: 2026-11-01\ninclude: { groups: [ac, au, ia], reason: A test }\n");
        var resolved = Tailored.With(sources, "three");
        var families = new[] { "ac-", "au-", "ia-" };
        var expected = resolved.Validated.Controls.Select(control => control.Id!.Value)
            .Where(id => families.Any(family => id.StartsWith(family, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(expected, Tailored.Controls(resolved).Select(control => control.Id!.Value));
        Assert.Equal(resolved.Validated.Controls.Count, expected.Count() + resolved.Excluded.Count);
    }

    [GeneratedRegex("<h[2-6][^>]*>[^<]*<")]
    private static partial Regex HtmlTitles();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex MarkdownEscapes();
}
