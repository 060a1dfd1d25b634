using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Revisions.Changes;

public class VersionPolicyTests
{
    private static readonly Dictionary<string, VersionStep> NoPolicy = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(ChangeKind.Removed, VersionStep.Major)]
    [InlineData(ChangeKind.Withdrawn, VersionStep.Major)]
    [InlineData(ChangeKind.Replaced, VersionStep.Major)]
    [InlineData(ChangeKind.Split, VersionStep.Major)]
    [InlineData(ChangeKind.Merged, VersionStep.Major)]
    [InlineData(ChangeKind.Renamed, VersionStep.Major)]
    [InlineData(ChangeKind.CheckRemoved, VersionStep.Major)]
    [InlineData(ChangeKind.Requirement, VersionStep.Major)]
    [InlineData(ChangeKind.Stricter, VersionStep.Major)]
    [InlineData(ChangeKind.Looser, VersionStep.Major)]
    [InlineData(ChangeKind.Parameter, VersionStep.Major)]
    [InlineData(ChangeKind.CheckChanged, VersionStep.Major)]
    [InlineData(ChangeKind.Added, VersionStep.Minor)]
    [InlineData(ChangeKind.CheckAdded, VersionStep.Minor)]
    [InlineData(ChangeKind.Reinstated, VersionStep.Minor)]
    [InlineData(ChangeKind.Severity, VersionStep.Minor)]
    [InlineData(ChangeKind.Mapping, VersionStep.Patch)]
    [InlineData(ChangeKind.Metadata, VersionStep.Patch)]
    [InlineData(ChangeKind.Moved, VersionStep.Patch)]
    [InlineData(ChangeKind.Clarified, VersionStep.Patch)]
    [InlineData(ChangeKind.Editorial, VersionStep.Patch)]
    public void Each_kind_of_change_asks_for_a_step(ChangeKind kind, VersionStep step) =>
        Assert.Equal(step, VersionPolicy.StepOf(kind, NoPolicy));

    [Theory]
    [InlineData("removed", ChangeKind.Withdrawn)]
    [InlineData("added", ChangeKind.CheckAdded)]
    [InlineData("requirement", ChangeKind.Looser)]
    [InlineData("severity", ChangeKind.Severity)]
    [InlineData("mapping", ChangeKind.Mapping)]
    [InlineData("metadata", ChangeKind.Moved)]
    [InlineData("clarified", ChangeKind.Clarified)]
    [InlineData("editorial", ChangeKind.Editorial)]
    public void A_catalog_sets_the_step_of_each_word(string word, ChangeKind kind)
    {
        VersionStep[] steps = [VersionStep.Major, VersionStep.Minor, VersionStep.Patch, VersionStep.None];
        Assert.Equal(
            steps, new[] { "major", "minor", "patch", "none" }.Select(step => VersionPolicy.StepOf(kind, Policy($"{word}: {step}"))));
        Assert.Equal(word, VersionPolicy.WordOf(kind));
    }

    [Fact]
    public void What_a_catalog_leaves_out_has_its_default() =>
        Assert.Equal(VersionStep.Minor, VersionPolicy.StepOf(ChangeKind.Added, Policy("removed: patch")));

    [Fact]
    public void The_greatest_step_of_all_changes_counts()
    {
        Assert.Equal(VersionStep.None, Demand(Some.Control(), Some.Control()));
        Assert.Equal(VersionStep.Patch, Demand(Some.Control(), Some.Control("rel-01", "rationale: Because.")));
        Assert.Equal(VersionStep.Minor, Demand(Some.Control(), Some.Control("rel-01", "severity: low", "rationale: Because.")));
        Assert.Equal(VersionStep.Major, Demand(Some.Control(), Some.Control("rel-01", "statement: It MUST.", "severity: low")));
    }

    [Theory]
    [InlineData(VersionStep.Major, "2.0.0")]
    [InlineData(VersionStep.Minor, "1.3.0")]
    [InlineData(VersionStep.Patch, "1.2.4")]
    [InlineData(VersionStep.None, "1.2.4")]
    public void The_next_version_is_the_smallest_that_will_do(VersionStep step, string next) =>
        Assert.Equal(next, VersionPolicy.Next(SemanticVersion.Parse("1.2.3")!, step).ToString());

    private static IReadOnlyDictionary<string, VersionStep> Policy(string words) =>
        VersionPolicy.Of(Recorded.Of(Some.Catalog($"version: 1.0.0\nversioning: {{ {words} }}")));

    private static VersionStep Demand(string old, string current) =>
        VersionPolicy.Demand(CatalogComparer.Compare(Recorded.WithControls(old), Recorded.WithControls(current)), NoPolicy);
}
