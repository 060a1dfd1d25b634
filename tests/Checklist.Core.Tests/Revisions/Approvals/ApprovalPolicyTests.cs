using CsCheck;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Revisions.Approvals;

public class ApprovalPolicyTests
{
    private static readonly string[] Roles = ["a", "b", "c", "d"];

    [Theory]
    [InlineData("a:Ann b:Ben", "")]
    [InlineData("a:Ann b:Ann", "b")]
    [InlineData("a:Ann b:Ann b:Ben", "")]
    [InlineData("a:Ann a:Ben b:Ann", "")]
    [InlineData("a:A. B. b:A-B", "b")]
    [InlineData("a:Ann", "b")]
    [InlineData("", "a b")]
    public void Two_roles_need_two_people(string given, string missing) =>
        Assert.Equal(missing, string.Join(' ', Policy(["a", "b"]).Missing(Given(given))));

    [Fact]
    public void A_catalog_may_let_one_person_approve_for_all()
    {
        var policy = Policy(["a", "b"]) with { IsDistinct = false };
        Assert.Empty(policy.Missing(Given("a:Ann b:Ann")));
        Assert.Equal(["b"], policy.Missing(Given("a:Ann")));
    }

    [Theory]
    [InlineData("a:Ann", 2)]
    [InlineData("a:Ann b:ann", 2)]
    [InlineData("a:Ann b:Ben", 1)]
    [InlineData("a:Ann b:Ben c:Cem d:Dan", 0)]
    public void People_are_counted_by_their_names(string given, int missing) =>
        Assert.Equal(missing, (Policy([]) with { Minimum = 3 }).MissingPeople(Given(given)));

    /// <summary>No role counts as missing as long as people can be placed: tried against every way to place them.</summary>
    [Fact]
    public void As_many_roles_as_possible_get_a_person() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).List[0, 8].Sample(pairs =>
        {
            var given = pairs.Select(pair => Approval(Roles[pair.Item1], $"P{pair.Item2}")).ToList();
            Assert.Equal(Roles.Length - MostPlaced(given, 0, []), Policy(Roles).Missing(given).Count);
        });

    [Theory]
    [InlineData("approvals: { required: [owner, security] }", "approvals: { required: [owner] }", "lead security")]
    [InlineData("approvals: { required: [owner] }", "approvals: { required: [security] }", "lead security")]
    [InlineData("approvals: { required: [owner] }", "", "lead")]
    public void A_text_cannot_take_a_role_out_of_its_own_approval(string before, string now, string roles) =>
        Assert.Equal(roles, string.Join(' ', Of(before, now).Roles));

    [Theory]
    [InlineData("approvals: { minimum: 3, signed: true }", "", 3, true)]
    [InlineData("", "approvals: { minimum: 2 }", 2, false)]
    public void The_stricter_number_and_the_signature_hold(string before, string now, int minimum, bool isSigned) =>
        Assert.Equal((minimum, isSigned), (Of(before, now).Minimum, Of(before, now).IsSigned));

    [Theory]
    [InlineData("", "approvals: { required: [owner, security], distinct: false }", false)]
    [InlineData("approvals: { required: [owner, security] }", "approvals: { required: [owner, security], distinct: false }", true)]
    [InlineData("approvals: { required: [owner], distinct: false }", "approvals: { required: [owner], distinct: false }", false)]
    public void Two_people_are_asked_for_until_a_release_says_otherwise(string before, string now, bool isDistinct) =>
        Assert.Equal(isDistinct, Of(before, now).IsDistinct);

    private static ApprovalPolicy Policy(IReadOnlyList<string> roles) => new(roles, IsDistinct: true, Minimum: 0, IsSigned: false);

    private static ApprovalPolicy Of(string before, string now) =>
        ApprovalPolicy.Of(Recorded.Of(Catalog(now)), Recorded.Of(Catalog(before)));

    private static string Catalog(string approvals) =>
        Some.Catalog(
            $"id: rel\nversion: 1.0.0\nowner: lead\nroles: [{{ id: lead }}, {{ id: security }}]\n{approvals}", Some.Control("rel-01"));

    private static List<Approval> Given(string given) =>
        [.. System.Text.RegularExpressions.Regex.Matches(given, "([a-d]):(.*?)(?= [a-d]:|$)")
            .Select(match => Approval(match.Groups[1].Value, match.Groups[2].Value))];

    private static Approval Approval(string role, string name) => new("1.0.0", role, name, "2026-11-01", new SourceText("", "").Start);

    private static int MostPlaced(List<Approval> given, int role, HashSet<string> taken)
    {
        if (role == Roles.Length)
        {
            return 0;
        }

        var most = MostPlaced(given, role + 1, taken);
        var people = given.Where(approval => approval.Role == Roles[role]).Select(approval => approval.Name);
        foreach (var person in people.Where(name => !taken.Contains(name)))
        {
            most = Math.Max(most, 1 + MostPlaced(given, role + 1, [.. taken, person]));
        }

        return most;
    }
}
