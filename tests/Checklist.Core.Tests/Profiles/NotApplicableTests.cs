using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Profiles;

public class NotApplicableTests
{
    [Fact]
    public void A_decision_about_an_item_is_part_of_the_document_digest_in_whatever_order_it_is_written()
    {
        var without = Digest(Applied.Profile[..Applied.Profile.IndexOf("not-applicable", StringComparison.Ordinal)]);
        var reason = Digest(Applied.Profile.Replace("all networks", "its networks", StringComparison.Ordinal));
        Assert.Equal(3, new[] { without, reason, Digest(Applied.Profile) }.Distinct().Count());
        Assert.Equal(
            Digest(Applied.Profile.Replace("[A.3]", "[A.3, A.11]", StringComparison.Ordinal)),
            Digest(Applied.Profile.Replace("[A.3]", "[A.11, A.3]", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_item_does_not_apply_when_no_imported_profile_says_that_it_does()
    {
        var both = MemorySources.Of(
            Applied.Catalog, ("profiles/head-office.yaml", Applied.Profile),
            ("profiles/branch.yaml", "title: Branch\nby: CISO\non: 2026-10-12\n"),
            ("profiles/group.yaml", "title: Group\nimports: [head-office, branch]\n"),
            ("profiles/alone.yaml", "title: Alone\nimports: [head-office]\n"));
        Assert.Empty(Built.Text(both, "group")!.Tailoring!.NotApplicable);
        Assert.Equal("A.3", Assert.Single(Assert.Single(Built.Text(both, "alone")!.Tailoring!.NotApplicable).Items).Id);
    }

    [Fact]
    public void Every_full_output_prints_the_decision()
    {
        var files = Built.From(Applied.Sources(), Built.Options with { Profiles = ProfileRequest.Of("head-office") });
        string[] pages = ["markdown/tailoring.md", "site/tailoring.html", "checklist.html", "handout.html"];
        Assert.All(
            pages, page => Assert.Contains("The group monitors all networks", files[$"head-office/{page}"], StringComparison.Ordinal));
    }

    private static string Digest(string profile) => Built.Text(Applied.Sources(profile), "head-office")!.Digest;
}
