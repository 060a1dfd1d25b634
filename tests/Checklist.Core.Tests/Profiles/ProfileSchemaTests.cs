using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

public class ProfileSchemaTests
{
    [Fact]
    public void The_guide_brings_the_schema_of_its_profiles() =>
        Assert.Equal(ChecklistBuild.ProfileSchema(), File.ReadAllText(Repository.PathOf("content/hyper-v-2012/profile.schema.json")));
}
