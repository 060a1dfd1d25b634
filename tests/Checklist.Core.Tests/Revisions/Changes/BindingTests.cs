using Checklist.Core.Revisions.Changes;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

public class BindingTests
{
    [Theory]
    [InlineData("statement: It MUST be.", 3)]
    [InlineData("statement: It SHALL be.", 3)]
    [InlineData("statement: It is REQUIRED.", 3)]
    [InlineData("statement: It SHOULD be.", 2)]
    [InlineData("statement: It is RECOMMENDED.", 2)]
    [InlineData("statement: It MAY be.", 1)]
    [InlineData("statement: It is OPTIONAL.", 1)]
    [InlineData("statement: It must be.", 0)]
    [InlineData("statement: It MAY be, and SHOULD, and then MUST.", 3)]
    [InlineData("keyword: must", 3)]
    [InlineData("keyword: should\nstatement: It SHOULD be and MUST.", 2)]
    [InlineData("keyword: may", 1)]
    [InlineData("rationale: It MUST be.", 0)]
    public void The_keyword_counts_or_the_strongest_word_of_the_statement(string lines, int strength) =>
        Assert.Equal(strength, Binding.Of(Recorded.WithControls(Some.Control("rel-01", lines)).Controls[0]));
}
