using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

public class ConditionTests
{
    private const string Head = """
        platforms: [{ id: web, title: Web site }, { id: paper, title: Printed book }, { id: app }]
        parameters:
          - { id: days, label: days to answer, type: integer, default: 14 }
          - { id: audit, label: Audit, type: choice, choices: [full, partial, none] }
          - { id: wait, type: duration, default: P1D }
          - { id: kinds, label: Kinds, type: list, default: [a, b] }
        """;

    private const string Web = "include: { platforms: [web], reason: R }\n";
    private const string Both = "include: { platforms: [web, paper], reason: R }\n";
    private const string Full = "set: [{ parameter: audit, value: full, reason: R }]\n";

    [Theory]
    [InlineData("platform: [web]", Web, true)]
    [InlineData("platform: [paper, app]", Web, false)]
    [InlineData("platform: [web]", Both, null)]
    [InlineData("platform: [web, paper]", Both, true)]
    [InlineData("platform: [app]", Both, false)]
    [InlineData("platform: [web]", "", null)]
    [InlineData("parameter: { days: 14 }", "", true)]
    [InlineData("parameter: { days: [\"14.0\"] }", "", true)]
    [InlineData("parameter: { days: { min: 10, max: 20 } }", "", true)]
    [InlineData("parameter: { days: { max: 13 } }", "", false)]
    [InlineData("parameter: { wait: { min: PT24H } }", "", true)]
    [InlineData("parameter: { wait: PT24H }", "", true)]
    [InlineData("parameter: { kinds: [b, c] }", "", true)]
    [InlineData("parameter: { kinds: [c] }", "", false)]
    [InlineData("parameter: { audit: [full, partial] }", "", null)]
    [InlineData("parameter: { audit: [full, partial] }", Full, true)]
    [InlineData("not: { parameter: { audit: [full] } }", Full, false)]
    [InlineData("not: { parameter: { audit: [full] } }", "", null)]
    [InlineData("any: [{ platform: [web] }, { parameter: { audit: none } }]", Web, true)]
    [InlineData("any: [{ platform: [paper] }, { parameter: { audit: none } }]", Web, null)]
    [InlineData("all: [{ platform: [paper] }, { parameter: { audit: none } }]", Web, false)]
    [InlineData("platform: [web], parameter: { audit: none }", Web, null)]
    [InlineData("platform: [web], parameter: { audit: none }", Web + Full, false)]
    public void A_condition_holds_does_not_hold_or_is_left_open(string condition, string profile, bool? expected)
    {
        var resolved = Resolve($"when: {{ {condition} }}", profile);
        var control = resolved.Validated.FindControl("rel-01")!;
        Assert.Equal(expected, resolved.Holds(control.When!));
        Assert.Equal(expected == false, Tailored.Out(resolved) == "rel-01");
    }

    [Theory]
    [InlineData("platform: [web, paper]", "the platform is Web site or Printed book")]
    [InlineData("not: { platform: [app] }", "the platform is not app")]
    [InlineData("parameter: { audit: [full, partial] }", "“Audit” is full or partial")]
    [InlineData("parameter: { days: { min: 7 } }", "“days to answer” is at least 7")]
    [InlineData("not: { parameter: { days: { min: 7 } } }", "“days to answer” is less than 7")]
    [InlineData("parameter: { wait: { max: P2D } }", "“wait” is at most 2 days")]
    [InlineData("parameter: { kinds: [a] }", "“Kinds” contains a")]
    [InlineData("any: [{ platform: [app] }, { parameter: { audit: full } }]", "the platform is app, or “Audit” is full")]
    [InlineData("not: { any: [{ platform: [app] }, { parameter: { audit: full } }] }", "the platform is not app, and “Audit” is not full")]
    [InlineData(
        "platform: [web], any: [{ parameter: { audit: full } }, { parameter: { days: 3 } }]",
        "the platform is Web site, and (“Audit” is full, or “days to answer” is 3)")]
    public void A_condition_is_printed_in_words_where_it_is_left_open(string condition, string words)
    {
        var document = DocumentBuilder.Build(ProfileResolver.ResolveWhole(Resolve($"when: {{ {condition} }}", "").Validated));
        Assert.Equal(words, document.Items.First().Condition);
    }

    [Fact]
    public void A_condition_that_holds_is_not_printed() =>
        Assert.Null(DocumentBuilder.Build(Resolve("when: { platform: [web] }", Web)).Items.First().Condition);

    [Fact]
    public void A_control_that_does_not_apply_is_listed_with_its_condition()
    {
        var tailoring = DocumentBuilder.Build(Resolve("when: { platform: [paper] }", Web)).Tailoring!;
        var exclusion = Assert.Single(tailoring.Excluded);
        Assert.True(exclusion.IsByCondition);
        Assert.Equal("Applies only when the platform is Printed book.", exclusion.Decision.Reason);
    }

    [Fact]
    public void A_check_that_does_not_apply_is_removed_and_listed()
    {
        var document = DocumentBuilder.Build(Resolve("checks: [{ id: a, text: A }, { id: b, text: B, when: { platform: [paper] } }]", Web));
        Assert.Equal("a", Assert.Single(document.Items.First().Checks).Id);
        Assert.Equal(
            ("Check b", "Applies only when the platform is Printed book."),
            (document.Tailoring!.Alterations[0].What, document.Tailoring.Alterations[0].Decision.Reason));
    }

    [Fact]
    public void A_control_none_of_whose_checks_applies_does_not_apply() =>
        Assert.Equal("rel-01", Tailored.Out(Resolve("checks: [{ id: a, text: A, when: { platform: [paper] } }]", Web)));

    [Fact]
    public void The_whole_catalog_keeps_all_and_prints_conditions()
    {
        var files = Built.From(
            Some.Catalog(
                Head, Some.Control(
                    "rel-01", "when: { parameter: { days: 3 } }", "checks: [{ id: a, text: A, when: { platform: [paper] } }]")));
        Assert.All(["checklist.html", "handout.html", "markdown/checklist.md", "site/before.html"], path =>
        {
            Assert.Contains("“days to answer” is 3", files[path], StringComparison.Ordinal);
            Assert.Contains("the platform is Printed book", files[path], StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("when: {}", "CHK3040")]
    [InlineData("when: { all: [{}] }", "CHK3040")]
    [InlineData("when: { parameter: { days: [] } }", "CHK3040")]
    [InlineData("when: { parameter: { days: { minn: 3 } } }", "CHK2003 CHK3040")]
    [InlineData("when: { parameter: { days: { min: soon } } }", "CHK3041")]
    [InlineData("when: { parameter: { audit: { min: full } } }", "CHK3041")]
    [InlineData("when: { parameter: { audit: [fulll] } }", "CHK3041")]
    [InlineData("when: { parameter: { adit: [full] } }", "CHK3004")]
    [InlineData("when: { platform: [wbe] }", "CHK3002")]
    [InlineData("when: { platfrom: [web] }", "CHK2003 CHK3040")]
    public void A_condition_that_cannot_be_answered_is_reported(string line, string codes) =>
        Assert.Equal(
            codes, string.Join(' ', Findings.Codes(Some.Catalog(Head, Some.Control("rel-01", line))).Order(StringComparer.Ordinal)));

    private static ResolvedCatalog Resolve(string line, string profile)
    {
        var catalog = Some.Catalog(Head, Some.Control("rel-01", line), Some.Control("rel-02"));
        return Tailored.With(MemorySources.Of(catalog, ("profiles/readers.yaml", Tailored.Head + profile)), "readers");
    }
}
