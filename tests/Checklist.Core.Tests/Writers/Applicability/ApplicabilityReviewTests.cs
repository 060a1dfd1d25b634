using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Applicability;
using Checklist.TestSupport;
using CatalogReleases = Checklist.Core.Workspaces.Releases;

namespace Checklist.Core.Tests.Writers.Applicability;

public class ApplicabilityReviewTests
{
    private static readonly string NewProfile = Applied.Profile
        .Replace("exclude: [{ control: c-2, reason: No media leave the house. }]\n", "", StringComparison.Ordinal)
        .Replace("items: [A.3]", "items: [A.3, A.11]", StringComparison.Ordinal);

    private static readonly string NewCatalog = Applied.Catalog
        .Replace("ids: [A.10], relation: subset", "ids: [A.10], relation: equal", StringComparison.Ordinal)
        .Replace(", A.11]", ", A.11, A.12]", StringComparison.Ordinal);

    [Fact]
    public void Text() => Snapshot.Verify(Review(NewProfile, NewCatalog).WriteText(100), "txt");

    [Fact]
    public void Markdown() => Snapshot.Verify(Review(NewProfile, NewCatalog).WriteMarkdown(new DiagnosticBag()), "md");

    [Fact]
    public void The_page_says_the_same_and_loads_nothing()
    {
        var diagnostics = new DiagnosticBag();
        var page = Review(NewProfile, NewCatalog).WriteHtml(diagnostics);
        Assert.Equal(0, diagnostics.Count);
        Assert.Contains("<strong>Not applied → Applied</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>New: not decided</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_statement_differs_in_nothing()
    {
        var review = Review(Applied.Profile, Applied.Catalog);
        Assert.True(review.IsEmpty);
        Assert.Contains("The statement of applicability is the same.", review.WriteText(100), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_statement_is_that_of_the_document()
    {
        var release = Release(Applied.Profile, Applied.Catalog);
        var text = CatalogReleases.Compare(release, release, "head-office", new DiagnosticBag())!.Diff.New;
        var recorded = new Checklist.Core.Documents.Applicability.RecordedApplicability(release, text, Words.English);
        var said = new ApplicabilityWords(Words.English);
        var built = Applied.Statement(Applied.Sources());
        Assert.Equal(
            built.Frameworks.SelectMany(framework => framework.Items)
                .Select(item => $"{item.Id} {item.Standing.State} {string.Join("; ", said.WhyOf(item))}"),
            recorded.Frameworks.SelectMany(framework => framework.Items)
                .Select(item => $"{item.Id} {item.Standing.State} {string.Join("; ", said.WhyOf(item))}"));
        Assert.Equal(
            built.Controls.Select(control => $"{control.Control.Id} {string.Join("; ", ApplicabilityWords.WhyOf(control))}"),
            recorded.Controls.Select(control => $"{control.Control.Id} {string.Join("; ", ApplicabilityWords.WhyOf(control))}"));
    }

    private static ApplicabilityReview Review(string profile, string catalog)
    {
        var (old, current) = (Release(Applied.Profile, Applied.Catalog), Release(profile, catalog));
        var report = CatalogReleases.Compare(old, current, "head-office", new DiagnosticBag())!;
        return ApplicabilityReview.Of(report, old, current);
    }

    private static Release Release(string profile, string catalog)
    {
        var diagnostics = new DiagnosticBag();
        var release = CatalogReleases.Current(
            Workspace.Open(Applied.Sources(profile, catalog), "catalog.yaml", diagnostics));
        Assert.True(release is not null, Findings.Of(diagnostics));
        return release;
    }
}
