using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Documents;

/// <summary>Each output lists the values that it uses, and no others.</summary>
public class UsedParametersTests
{
    private const string Catalog = """
        title: Release checklist
        parameters:
          - { id: stated, default: 1 }
          - { id: reasoned, default: 2, description: "Less than {{ described }}." }
          - { id: described, default: 3 }
          - { id: told, label: told in a chapter }
          - { id: guided, label: named by guidance }
          - { id: nested, default: "{{ inner }} days" }
          - { id: inner, default: 4 }
          - { id: limit, type: integer, default: 5 }
          - { id: remote, type: choice, choices: ["yes", "no"], default: "no" }
        chapters:
          - { id: intro, title: Introduction, file: intro.md }
        groups:
          - title: Before
            controls:
              - id: rel-01
                title: Tests pass
                statement: Within {{ stated }}, {{ nested }}.
                rationale: Because of {{ reasoned }}.
                guidance: See {{ guided }}.
                checks: [{ id: a, text: Count, answer: number, passes: { max: "{{ limit }}" } }]
              - { id: rel-02, title: Access, when: { parameter: { remote: ["yes"] } } }
        """;

    private const string Profile = """
        title: Readers
        by: Editor
        on: 2026-11-01
        set: [{ parameter: guided, value: nothing, reason: They know. }]
        """;

    private static readonly MemorySources Sources = MemorySources.Of(
        Catalog, ("intro.md", "See {{ told }}."), ("profiles/readers.yaml", Profile));

    [Theory]
    [InlineData(Edition.Guide, "stated reasoned described told guided nested inner limit remote")]
    [InlineData(Edition.Handout, "stated nested inner limit remote")]
    public void An_edition_lists_what_it_uses(Edition edition, string expected) => Assert.Equal(expected, Listed(Sources, edition));

    [Fact]
    public void A_profile_lists_what_it_set() =>
        Assert.Equal("stated guided nested inner limit remote", Listed(DocumentBuilder.Build(Tailored.With(Sources, "readers"))));

    [Fact]
    public void A_document_in_part_lists_what_its_controls_use()
    {
        var document = DocumentSelection.Keep(Built.Document(Sources), item => item.Id == "rel-02", "In part.");
        Assert.Equal("remote", Listed(document));
    }

    [Fact]
    public void Pages_without_chapters_do_not_list_what_chapters_use()
    {
        var files = Built.From(Sources, OutputFormat.Html, OutputFormat.Markdown, OutputFormat.Xlsx);
        Assert.Contains("told in a chapter", files["site/references.html"]);
        Assert.Contains("told in a chapter", files["markdown/index.md"]);
        Assert.DoesNotContain("told in a chapter", files["checklist.html"]);
        Assert.DoesNotContain("named by guidance", files["checklist.html"]);
    }

    /// <summary>Two prints of one text name the same digest, whatever each lists.</summary>
    [Fact]
    public void The_digest_is_that_of_the_whole_text()
    {
        var document = Built.Document(Sources);
        Assert.Equal(document.Digest, UsedParameters.Keep(document).Digest);
        var others = MemorySources.Of(
            Catalog.Replace("told in a chapter", "said in a chapter", StringComparison.Ordinal), ("intro.md", "See {{ told }}."));
        Assert.NotEqual(document.Digest, Built.Document(others).Digest);
    }

    private static string Listed(MemorySources sources, Edition edition) =>
        Listed(Built.Document(sources), edition);

    private static string Listed(ChecklistDocument document, Edition edition = Edition.Handout) => string.Join(
        ' ', DocumentStages.Run(document, new StageInputs { Edition = edition }).Parameters.Select(parameter => parameter.Id));
}
