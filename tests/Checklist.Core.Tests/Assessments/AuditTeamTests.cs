using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class AuditTeamTests
{
    private static readonly string[] Team = ["Ann Auditor (AA)", "Bob Brown (BB)", "Bea Black (BB)", "Cem"];

    [Theory]
    [InlineData("AA", "Ann Auditor")]
    [InlineData("aa", "Ann Auditor")]
    [InlineData("ann  auditor", "Ann Auditor")]
    [InlineData("Ann Auditor (AA)", "Ann Auditor")]
    [InlineData("BB", "BB")]
    [InlineData("Cem", "Cem")]
    [InlineData("Cem + AA", "Ann Auditor + Cem")]
    [InlineData("AA + Ann Auditor", "Ann Auditor")]
    [InlineData("X", "X")]
    public void Initials_are_the_person_whom_the_team_gives_them(string by, string expected) =>
        Assert.Equal(expected, new AuditTeam(Team).Named(new("c", null, null) { By = by }).By);

    [Theory]
    [InlineData("Ann (")]
    [InlineData("(AA)")]
    [InlineData("Ann ()")]
    [InlineData("AA")]
    public void An_assessor_without_initials_is_who_the_form_says(string assessor) =>
        Assert.Equal("aa", new AuditTeam([assessor]).Named(new("c", null, null) { By = "aa" }).By);
}
