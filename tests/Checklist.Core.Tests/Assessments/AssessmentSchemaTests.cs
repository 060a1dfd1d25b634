using Checklist.Core.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Assessments;

public class AssessmentSchemaTests
{
    [Fact]
    public void The_guide_brings_the_schema_of_its_assessments() =>
        Assert.Equal(ChecklistAudit.AssessmentSchema(), File.ReadAllText(Repository.PathOf("content/hyper-v-2012/assessments/assessment.schema.json")));

    [Fact]
    public void The_schema_of_waivers_is_as_reviewed() => Snapshot.Verify(ChecklistAudit.WaiverSchema(), "json");
}
