using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Profiles;

public class ProfileSchemaTests
{
    public static TheoryData<string> Guides => [.. Shipped.With("profiles")];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_brings_the_schema_of_its_profiles(string guide) =>
        Assert.Equal(Schemas.Profile(), Repository.TextOf($"content/{guide}/profile.schema.json"));
}
