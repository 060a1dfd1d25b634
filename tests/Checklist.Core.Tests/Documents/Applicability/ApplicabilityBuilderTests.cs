using Checklist.Core.Documents.Applicability;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Documents.Applicability;

public class ApplicabilityBuilderTests
{
    [Fact]
    public void Each_item_of_the_list_is_there_once_in_its_order_and_says_whether_it_applies()
    {
        var framework = Applied.Statement(Applied.Sources()).Frameworks[0];
        Assert.Equal(
            ["A.1 Applied", "A.2 NotApplied", "A.3 NotApplied", "A.10 Applied", "A.11 NotDecided"],
            framework.Items.Select(item => $"{item.Id} {item.Standing.State}"));
        Assert.True(framework.IsListed);
    }

    [Fact]
    public void A_framework_without_a_list_has_the_items_that_are_named_as_people_sort_them()
    {
        var framework = Applied.Statement(Applied.Sources()).Frameworks[1];
        Assert.Equal(["R-2", "R-10"], framework.Items.Select(item => item.Id));
        Assert.False(framework.IsListed);
    }

    [Fact]
    public void Each_control_is_there_once_also_one_that_is_left_out_but_none_that_is_withdrawn()
    {
        var controls = Applied.Statement(Applied.Sources()).Controls;
        Assert.Equal(
            ["c-1 Applied", "c-2 NotApplied", "c-3 Applied"], controls.Select(control => $"{control.Control.Id} {control.Standing.State}"));
        Assert.Equal("Staff have to know what is asked.", controls[0].Rationale);
    }

    [Fact]
    public void An_item_that_is_not_applied_has_the_reason_of_its_own_or_of_the_controls_that_are_left_out()
    {
        var items = Applied.Statement(Applied.Sources()).Frameworks[0].Items;
        var media = Assert.Single(items[1].Standing.Reasons);
        Assert.Equal(("No media leave the house.", "CISO, 12 October 2026"), (media.Decision.Reason, media.Decision.Authority));
        Assert.Equal("C.2", Assert.Single(media.Controls).Label);
        var monitoring = Assert.Single(items[2].Standing.Reasons);
        Assert.Equal(
            ("The group monitors all networks.", "Board, 12 October 2026"), (monitoring.Decision.Reason, monitoring.Decision.Authority));
        Assert.Empty(monitoring.Controls);
    }

    [Fact]
    public void An_item_that_a_control_covers_is_applied_whatever_the_profile_says()
    {
        var profile = Applied.Profile.Replace("items: [A.3]", "items: [A.1, A.3]", StringComparison.Ordinal);
        var item = Applied.Statement(Applied.Sources(profile)).Frameworks[0].Items[0];
        Assert.Equal(ApplicabilityState.Applied, item.Standing.State);
        Assert.Single(item.Standing.Reasons);
    }

    [Fact]
    public void The_audit_says_how_far_an_item_is_met()
    {
        var statement = Applied.Statement(Applied.Sources(), Applied.Audit);
        var results = statement.Frameworks[0].Items.Select(item => item.Standing.Result).ToList();
        Assert.Equal(
            [ImplementationState.PartlyMet, null, null, ImplementationState.Met, null], results.Select(result => result?.State));
        Assert.Equal(["F-01"], results[0]!.Findings);
        Assert.Empty(results[3]!.Findings);
        Assert.Equal([2], results[3]!.Evidence);
        Assert.Equal(["minutes.pdf", "https://logs.example/2026"], statement.Evidence.Select(evidence => evidence.Href));
    }

    [Fact]
    public void Without_an_audit_nothing_is_said_about_results() =>
        Assert.All(Applied.Statement(Applied.Sources()).Controls, control => Assert.Null(control.Standing.Result));

    [Fact]
    public void An_item_applies_since_the_first_version_of_its_controls_and_has_their_owners()
    {
        var items = Applied.Statement(Applied.Sources()).Frameworks[0].Items;
        Assert.Equal(("1.0.0", "CISO"), (items[0].Standing.Since, items[0].Standing.Owners[0]));
        Assert.Equal(("1.1.0", "IT operations"), (items[3].Standing.Since, items[3].Standing.Owners[0]));
    }

    [Fact]
    public void The_whole_catalog_leaves_nothing_out()
    {
        var statement = Applied.Statement(Applied.Sources(), profile: null);
        Assert.All(statement.Controls, control => Assert.Equal(ApplicabilityState.Applied, control.Standing.State));
        Assert.Equal(ApplicabilityState.NotDecided, statement.Frameworks[0].Items[2].Standing.State);
    }

    [Theory]
    [MemberData(nameof(ShippedProfiles))]
    public void A_shipped_guide_has_each_item_and_each_control_once(string guide, string profile)
    {
        var sources = Shipped.Sources(guide);
        var statement = Applied.Statement(sources, profile: profile);
        Assert.All(statement.Frameworks, framework => Assert.Equal(
            framework.Items.Count, framework.Items.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(
            Built.Text(sources)!.Items.Where(item => !item.IsWithdrawn).Select(item => item.Id),
            statement.Controls.Select(control => control.Control.Id));
        Assert.All(statement.Controls, control => Assert.Equal(
            control.Standing.State == ApplicabilityState.NotApplied, control.Standing.Reasons.Count > 0));
    }

    public static TheoryData<string, string> ShippedProfiles =>
        [.. Shipped.With("profiles")
            .SelectMany(guide => Tailored.Read(Shipped.Sources(guide)).Profiles.Select(profile => (guide, profile.Profile.Id)))];
}
