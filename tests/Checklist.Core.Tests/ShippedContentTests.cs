using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Manual;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests;

public class ShippedContentTests
{
    /// <summary>Chapter 5 of the guide, in its order: eleven points for hosts, seven for virtual machines.</summary>
    private static readonly string[] Chapter5 =
    [
        .. Enumerable.Range(1, 11).Select(number => $"hv-host-{number:00}"),
        .. Enumerable.Range(1, 7).Select(number => $"hv-vm-{number:00}"),
    ];

    public static TheoryData<string> Guides => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_shipped_guide_builds_without_any_finding(string name) => Assert.Equal("", Findings.Of(Shipped.Sources(name)));

    [Fact]
    public void The_checklist_of_chapter_5_stands_first_and_in_order()
    {
        var ids = Controls("hyper-v-2012").Select(control => control.Id!.Value).ToList();
        Assert.Equal(Chapter5, ids.Take(Chapter5.Length));
        Assert.InRange(ids.Count, 50, int.MaxValue);
    }

    [Theory]
    [InlineData("hyper-v-2012")]
    [InlineData("debian-server")]
    public void Every_control_of_a_guide_can_be_checked_and_corrected(string guide) => Assert.All(InForce(guide), control =>
    {
        Assert.NotNull(control.Statement);
        Assert.NotNull(control.Rationale);
        Assert.NotEmpty(control.Checks);
        Assert.NotNull(control.Remediation);
    });

    /// <summary>Who fills the sheet in decides from what is expected; a check without that is decided by mood.</summary>
    [Fact]
    public void Every_check_of_the_guide_that_asks_for_a_verdict_says_what_is_expected() =>
        Assert.All(Checks().Where(check => check.Answer is AnswerKind.Verdict), check => Assert.NotNull(check.Expect));

    /// <summary>A value is kept beside a verdict and does not stand in for one: only a verdict can fail.</summary>
    [Fact]
    public void Every_control_of_the_guide_can_fail() =>
        Assert.All(InForce("hyper-v-2012"), control => Assert.Contains(control.Checks, check => check.Answer is AnswerKind.Verdict));

    [Fact]
    public void Checks_of_the_guide_begin_with_what_they_ask_for() => Assert.All(Checks(), check =>
        Assert.StartsWith(check.Answer is AnswerKind.Verdict ? "Verify" : "Record", check.Text!.Source.Value, StringComparison.Ordinal));

    /// <summary>A requirement with two keywords counts as one of them in every filter and gate.</summary>
    [Fact]
    public void Every_statement_of_the_guide_has_one_keyword() => Assert.All(InForce("hyper-v-2012"), control =>
        Assert.Single(
            (string[])["MUST", "SHOULD", "MAY"], word => control.Statement!.Source.Value.Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void The_manual_says_how_large_the_guide_is() => Assert.Contains(
        $"{InForce("hyper-v-2012").Count()} controls in force with {Checks().Count()} checks",
        ManualFiles.Chapter("handouts.md"),
        StringComparison.Ordinal);

    [Fact]
    public void Nobody_who_only_answers_is_named_as_the_one_who_does_it() =>
        Assert.DoesNotContain(InForce("hyper-v-2012").SelectMany(control => control.Roles), role => role.Value == "auditor");

    private static IEnumerable<Check> Checks() => InForce("hyper-v-2012").SelectMany(control => control.Checks);

    private static IEnumerable<Control> InForce(string name) =>
        Controls(name).Where(control => control.State is not ControlState.Withdrawn);

    private static IReadOnlyList<Control> Controls(string name)
    {
        var diagnostics = new DiagnosticBag();
        return CatalogValidator.Validate(CatalogReader.Read(Shipped.Sources(name), "catalog.yaml", diagnostics)!, diagnostics)!.Controls;
    }
}
