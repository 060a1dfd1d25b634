using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Assessments;

public class AssessmentSchemaTests
{
    public static TheoryData<string> Guides => [.. Shipped.With("assessments")];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_brings_the_schema_of_its_assessments(string guide) =>
        Assert.Equal(Schemas.Assessment(), Repository.TextOf($"content/{guide}/assessments/assessment.schema.json"));

    [Fact]
    public void The_schema_of_waivers_is_as_reviewed() => Snapshot.Verify(Schemas.Waivers(), "json");
}
