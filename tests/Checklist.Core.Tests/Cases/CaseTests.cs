namespace Checklist.Core.Tests.Cases;

public class CaseTests
{
    public static TheoryData<string> Names => [.. Case.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Findings_are_those_that_the_case_announces(string name)
    {
        var tested = Case.Load(name);
        Assert.Equal(string.Join("\n\n", tested.Expected), string.Join("\n\n", tested.Actual()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_shows_the_code_in_its_name(string name)
    {
        var tested = Case.Load(name);
        Assert.Contains(tested.Expected, expected => expected.Contains(tested.Code, StringComparison.Ordinal));
    }
}
