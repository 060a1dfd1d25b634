using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Revisions;

public class DigestTests
{
    private const string Statement = "statement: All tests MUST pass within {{ days }} days, see `a  b`.";

    private static readonly string[] Head =
        ["parameters: [{ id: days, type: integer, default: 14 }, { id: other, type: integer, default: 1 }]"];

    [Theory]
    [InlineData("statement: All tests MUST pass within {{ days }} days, see `a  b`. # why")]
    [InlineData("statement: 'All tests MUST pass within {{ days }} days, see `a  b`.'")]
    [InlineData("statement: \"All tests MUST \\\n  pass within {{ days }} days, see `a  b`.\"")]
    [InlineData("statement: >\n  All tests MUST pass\n  within {{ days }} days, see `a  b`.")]
    [InlineData("statement: |\n  All tests   MUST pass within\n  {{ days }} days,\n  see `a  b`.\n\n")]
    [InlineData("state: active\ntags: []\nstatement: All tests MUST pass within {{ days }} days, see `a  b`.")]
    public void Writing_the_same_in_another_way_changes_no_digest(string lines) => Assert.Equal(Of(Statement), Of(lines));

    [Theory]
    [InlineData("statement: Most tests MUST pass within {{ days }} days, see `a  b`.")]
    [InlineData("statement: All tests MUST pass within {{ days }} days, see `a b`.")]
    [InlineData("statement: All tests MUST pass within {{ other }} days, see `a  b`.")]
    [InlineData("statement: all tests MUST pass within {{ days }} days, see `a  b`.")]
    public void Another_word_changes_both_digests(string lines)
    {
        Assert.NotEqual(Of(Statement).Content, Of(lines).Content);
        Assert.NotEqual(Of(Statement).Requirement, Of(lines).Requirement);
    }

    [Theory]
    [InlineData("rationale: Because.")]
    [InlineData("severity: high")]
    [InlineData("tags: [a]")]
    [InlineData("x-ticket: A-1")]
    [InlineData("label: '1.1'")]
    [InlineData("remediation: { reboot: true }")]
    public void What_is_not_asked_for_changes_the_content_digest_alone(string line)
    {
        Assert.NotEqual(Of(Statement).Content, Of(Statement + "\n" + line).Content);
        Assert.Equal(Of(Statement).Requirement, Of(Statement + "\n" + line).Requirement);
    }

    [Fact]
    public void The_order_of_keys_changes_nothing() =>
        Assert.Equal(Of(Statement + "\nrationale: Because.\nx-a: 1\nx-b: 2"), Of("x-b: 2\nrationale: Because.\nx-a: 1\n" + Statement));

    [Fact]
    public void A_composed_letter_and_its_parts_are_the_same()
    {
        Assert.Equal(Of("statement: \"\u00dcber \u1e69\""), Of("statement: \"U\u0308ber s\u0307\u0323\""));
        Assert.Equal(Of("label: \u00fc"), Of("label: u\u0308"));
    }

    [Fact]
    public void Code_is_not_normalized() => Assert.NotEqual(Of("statement: See `\u00fc`"), Of("statement: See `u\u0308`"));

    [Fact]
    public void A_value_of_a_parameter_changes_both_digests_where_it_is_named()
    {
        const string Other = "parameters: [{ id: days, type: integer, default: 7 }, { id: other, type: integer, default: 1 }]";
        var (before, after) = (Of(Statement), Items(Some.Catalog(Other, Some.Control("rel-01", Statement)))[0]);
        Assert.NotEqual(before.Content, after.ContentDigest);
        Assert.NotEqual(before.Requirement, after.Checks[0].RequirementDigest);
        var unnamed = Items(
            Some.Catalog(Other.Replace("default: 1 }", "default: 2 }", StringComparison.Ordinal), Some.Control("rel-01", Statement)))[0];
        Assert.Equal(after.ContentDigest, unnamed.ContentDigest);
    }

    [Fact]
    public void All_that_says_what_is_asked_is_part_of_the_requirement_digest()
    {
        string[] asked =
        [
            "checks: []",
            "keyword: should",
            "checks: [{ id: a, text: Look., answer: choice, choices: [yes, no] }]",
            "checks: [{ id: a, text: Look., answer: choice, choices: [yes, maybe] }]",
            "checks: [{ id: a, text: Look., answer: text }]",
            "checks: [{ id: a, text: Look., when: { parameter: { days: 14 } } }]",
            "checks: [{ id: a, text: Look., when: { parameter: { days: 15 } } }]",
            "checks: [{ id: a, text: Look., command: { run: id } }]",
            "checks: [{ id: a, text: Look., command: { run: 'id ' } }]",
            "checks: [{ id: a, text: Look., expect: Yes. }]",
            "when: { parameter: { days: 14 } }",
            "checks: [{ id: a, text: Look., answer: number, passes: { min: 7 } }]",
            "checks: [{ id: a, text: Look., answer: number, passes: { max: 7 } }]",
            "checks: [{ id: a, text: Look., answer: number, passes: { min: '{{ other }}' } }]",
            "checks: [{ id: a, text: Look., answer: number, passes: { min: '{{ days }}' } }]",
            "checks: [{ id: a, text: Look., answer: date, passes: { not-before: 2026-01-01 } }]",
            "checks: [{ id: a, text: Look., answer: date, passes: { not-before: today - 1 day } }]",
            "checks: [{ id: a, text: Look., answer: date, passes: { not-before: today - 1 week } }]",
            "checks: [{ id: a, text: Look., answer: date, passes: { not-before: today + 1 day } }]",
            "checks: [{ id: a, text: Look., answer: date, passes: { not-before: today } }]",
            "checks: [{ id: a, text: Look., answer: date, passes: { not-after: today } }]",
            "checks: [{ id: a, text: Look., answer: choice, choices: [yes, no], passes: { of: [yes] } }]",
            "checks: [{ id: a, text: Look., answer: choice, choices: [yes, no], passes: { of: [no] } }]",
        ];
        var digests = asked.Select(line => Of(Statement + "\n" + line).Requirement).ToList();
        Assert.Equal(digests, digests.Distinct());
    }

    [Fact]
    public void A_title_is_asked_for_only_where_nothing_else_says_what_is()
    {
        Assert.Equal(Requirement("title: One", Statement), Requirement("title: Two", Statement));
        Assert.Equal(
            Requirement("title: One", "checks: [{ id: a, text: Look. }]"), Requirement("title: Two", "checks: [{ id: a, text: Look. }]"));
        Assert.NotEqual(Requirement("title: One", "tags: [a]"), Requirement("title: Two", "tags: [a]"));
    }

    private static string Requirement(string title, string line)
    {
        var flow = line.Replace("MUST pass within {{ days }} days, see `a  b`", "MUST pass", StringComparison.Ordinal);
        return Items($"title: T\ngroups: [{{ title: G, controls: [{{ id: c-1, {title}, {flow} }}] }}]")[0].Checks[0].RequirementDigest;
    }

    [Fact]
    public void Another_word_in_one_control_changes_that_control_and_the_document()
    {
        var before = Document(Some.Catalog("", Some.Control("rel-01"), Some.Control("rel-02"), Some.Control("rel-03")));
        var after = Document(Some.Catalog("", Some.Control("rel-01"), Some.Control("rel-02", "tags: [a]"), Some.Control("rel-03")));
        Assert.Equal([true, false, true], before.Items.Zip(after.Items, (left, right) => left.ContentDigest == right.ContentDigest));
        Assert.NotEqual(before.Digest, after.Digest);
    }

    [Fact]
    public void The_order_of_controls_changes_the_digest_of_the_document()
    {
        var (one, two) = (Some.Control("rel-01"), Some.Control("rel-02"));
        Assert.NotEqual(Document(Some.Catalog("", one, two)).Digest, Document(Some.Catalog("", two, one)).Digest);
    }

    [Fact]
    public void Words_around_the_controls_change_the_digest_of_the_document_and_the_version_does_not()
    {
        Assert.Equal(Document(Some.Catalog()).Digest, Document(Some.Catalog("version: 1.0.0\nstatus: review")).Digest);
        Assert.NotEqual(Document(Some.Catalog()).Digest, Document(Some.Catalog("summary: Words")).Digest);
    }

    /// <summary>What stands beside a signature says what was signed: a value, an exclusion and a picture are printed too.</summary>
    [Fact]
    public void Sheets_that_print_other_values_exclusions_or_pictures_have_other_digests()
    {
        const string Catalog = """
            id: lab
            title: Lab
            summary: "![plan](images/a.svg)"
            parameters: [{ id: days, label: Days, type: integer, default: 14 }]
            groups:
              - title: Hosts
                controls:
                  - { id: lab-01, title: Updates, statement: "Within {{ days }} days." }
                  - { id: lab-02, title: Clock, statement: The clock is right. }
            """;
        const string Profile = "id: p\ntitle: P\nby: Owner\non: 2026-10-01\n";
        const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        string Of(string catalog = Catalog, string profile = Profile, string picture = Picture)
        {
            var sources = MemorySources.Of(catalog, ("profiles/p.yaml", profile), ("images/a.svg", picture));
            var workspace = Workspace.Open(sources, "catalog.yaml", new DiagnosticBag());
            var findings = new DiagnosticBag();
            var text = workspace.TextOf("p", Diagnostic.Nowhere("catalog.yaml"), findings);
            workspace.Check();
            Assert.True(text is not null, Findings.Of(workspace.Diagnostics) + Findings.Of(findings));
            return text.Digest;
        }

        string[] digests =
        [
            Of(), Of(Catalog.Replace("default: 14", "default: 21", StringComparison.Ordinal)),
            Of(profile: Profile + "set: [{ parameter: days, value: 7, reason: Stricter. }]\n"),
            Of(profile: Profile + "exclude: [{ control: lab-02, reason: No clock. }]\n"),
            Of(profile: Profile + "exclude: [{ control: lab-02, reason: Another reason. }]\n"),
            Of(picture: Picture.Replace("/>", " />", StringComparison.Ordinal)),
        ];
        Assert.Equal(digests, digests.Distinct());
    }

    /// <summary>A contract: answers that people gave are kept under these.</summary>
    [Fact]
    public void The_digests_of_a_full_catalog_are_for_ever()
    {
        var sources = Some.FullSources();
        var item = Items(sources)[0];
        Assert.Equal("sha256:", item.ContentDigest[..7]);
        TestSupport.Snapshot.Verify(string.Concat(Items(sources).Select(Describe)), "txt");
    }

    private static string Describe(ChecklistItem item) =>
        $"{item.Id} {item.ContentDigest}\n" + string.Concat(item.Checks.Select(check => $"  {check.Id} {check.RequirementDigest}\n"));

    private static (string Content, string Requirement) Of(string lines)
    {
        var item = Items(Some.Catalog(Head[0], Some.Control("rel-01", lines)))[0];
        return (item.ContentDigest, item.Checks[0].RequirementDigest);
    }

    private static List<ChecklistItem> Items(string catalog) => Items(MemorySources.Of(catalog));

    private static List<ChecklistItem> Items(MemorySources sources) => [.. Documents(sources).Items];

    private static ChecklistDocument Document(string catalog) => Documents(MemorySources.Of(catalog));

    private static ChecklistDocument Documents(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var validated = CatalogValidator.Validate(CatalogReader.Read(sources, "catalog.yaml", diagnostics)!, diagnostics);
        Assert.True(validated is not null, Findings.Of(diagnostics));
        return DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated));
    }
}
