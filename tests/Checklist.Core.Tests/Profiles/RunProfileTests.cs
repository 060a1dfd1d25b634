using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

/// <summary>What the options `--role` and `--platform` make of a catalog.</summary>
public class RunProfileTests
{
    private static readonly MemorySources Sources = MemorySources.Of(
        Tailored.Catalog, ("profiles/readers.yaml", Tailored.Head + "include: { groups: [text], reason: They read. }\n"));

    [Theory]
    [InlineData("writer", "", "txt-01 txt-02 pic-01", "role-writer", "Technical writer", "--role writer")]
    [InlineData("builder", "", "txt-02 bld-01", "role-builder", "builder", "--role builder")]
    [InlineData(
        "writer builder", "", "txt-01 txt-02 pic-01 bld-01", "role-writer-builder",
        "Technical writer, builder", "--role writer --role builder")]
    [InlineData("", "paper", "txt-01 pic-02 bld-01", "platform-paper", "Printed book", "--platform paper")]
    [InlineData(
        "writer", "web", "txt-01 txt-02 pic-01", "role-writer-platform-web", "Technical writer, Web site", "--role writer --platform web")]
    [InlineData("builder builder", "", "txt-02 bld-01", "role-builder-builder", "builder", "--role builder --role builder")]
    public void A_role_or_platform_keeps_what_is_for_it(string roles, string platforms, string ids, string id, string title, string options)
    {
        var (made, resolved) = Make(null, roles, platforms, new DiagnosticBag());
        Assert.Equal((ids, id, title), (Tailored.In(resolved!), made!.Profile.Id, made.Profile.Title!.Value));
        Assert.Equal($"Chosen for this build with {options}.", made.Profile.Include!.Reason.Reason!.Value);
    }

    [Fact]
    public void A_profile_is_narrowed_and_named_before_it()
    {
        var (made, resolved) = Make("readers", "builder", "", new DiagnosticBag());
        Assert.Equal(
            ("txt-02", "readers-role-builder", "Readers: builder"), (Tailored.In(resolved!), made!.Profile.Id, made.Profile.Title!.Value));
    }

    [Theory]
    [InlineData("wirter", "", "CHK4004 there is no role `wirter`")]
    [InlineData("", "wbe", "CHK4004 there is no platform `wbe`")]
    public void One_that_the_catalog_does_not_have_is_reported(string roles, string platforms, string finding)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Make(null, roles, platforms, diagnostics).Made);
        var told = Assert.Single(diagnostics.Sorted());
        Assert.StartsWith(finding, $"{told.Code} {told.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_left_is_reported()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Make("readers", "builder", "paper", diagnostics).Made);
        Assert.Equal(["CHK4005"], diagnostics.Sorted().Select(finding => finding.Code));
    }

    private static (ValidatedProfile? Made, ResolvedCatalog? Resolved) Make(
        string? from, string roles, string platforms, DiagnosticBag diagnostics)
    {
        var (validated, profiles) = Tailored.Read(Sources);
        var made = RunProfile.Make(
            validated, profiles.FirstOrDefault(profile => profile.Profile.Id == from), Words(roles), Words(platforms), diagnostics);
        return (made, made is null ? null : ProfileResolver.Resolve(validated, made));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
