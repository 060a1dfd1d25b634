using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class AssessmentTextTests
{
    private const string Head = """
        # yaml-language-server: $schema=./assessment.schema.json
        # One audit. `checklist assess collect` puts the answers of filled forms here; you may write them by hand as well.

        """;

    [Fact]
    public void A_new_assessment_says_as_much_as_is_known() =>
        Assert.Equal(
            Head + "id: q4\ncatalog:\n  id: lab\n  digest: \"unknown\"\nresults: []\n",
            AssessmentText.Write(new Assessment("q4", new AssessedCatalog("lab", null, null))));

    [Fact]
    public void Every_part_of_an_assessment_has_its_place_in_the_file()
    {
        var assessment = new Assessment("q4", new AssessedCatalog("lab", "1.0.0", "sha256:c", "small"))
        {
            Title = "Audit: #4",
            Started = "2026-11-01",
            Targets = [new("host01", "Host 1"), new("host02", "host02")],
            Assessors = ["A. Auditor"],
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "x: y", ["days"] = "30" },
            Results =
            [
                new("lab-01", "a", "host01")
                {
                    Result = Verdict.NotApplicable,
                    Value = "7",
                    Note = "one\ntwo",
                    Evidence = [new("a.png", "Seen"), new("b.png")],
                },
                new("lab-02", null, null)
                {
                    By = "Ann", On = "2026-11-20", Digest = "sha256:d", CarriedFrom = "q3", From = [new("bob.pdf", "1c30")],
                },
            ],
        };
        Assert.Equal(Head + """
            id: q4
            title: "Audit: #4"
            started: 2026-11-01
            catalog:
              id: lab
              version: 1.0.0
              profile: small
              digest: "sha256:c"
            targets:
              - id: host01
                title: Host 1
              - id: host02
            assessors:
              - A. Auditor
            parameters:
              days: "30"
              name: "x: y"
            results:
              - control: lab-01
                check: a
                target: host01
                result: not-applicable
                value: "7"
                note: |-
                  one
                  two
                evidence: [{ "href": "a.png", "title": "Seen" }, { "href": "b.png" }]
              - control: lab-02
                by: Ann
                on: 2026-11-20
                digest: "sha256:d"
                carried-from: q3
                from: { file: "bob.pdf", sha256: "1c30" }

            """, AssessmentText.Write(assessment));
    }

    [Fact]
    public void A_sign_off_is_written_with_what_it_has()
    {
        Assert.Equal("{ \"role\": \"owner\" }", EntryText.Flow(ResultFields.SignOff(new SignOff("owner", null, null, null))));
        Assert.Equal(
            "{ \"role\": \"owner\", \"name\": \"C. Owner\", \"on\": \"2026-11-25\", \"digest\": \"sha256:e\" }",
            EntryText.Flow(ResultFields.SignOff(new SignOff("owner", "C. Owner", "2026-11-25", "sha256:e"))));
    }
}
