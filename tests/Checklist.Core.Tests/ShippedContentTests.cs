using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests;

public class ShippedContentTests
{
    /// <summary>Chapter 5 of the guide, in its order: eleven points for hosts, seven for virtual machines.</summary>
    private static readonly string[] Chapter5 =
    [
        .. Enumerable.Range(1, 11).Select(number => $"hv-host-{number:00}"),
        .. Enumerable.Range(1, 7).Select(number => $"hv-vm-{number:00}"),
    ];

    public static TheoryData<string> Guides => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_shipped_guide_builds_without_any_finding(string name) => Assert.Equal("", Findings.Of(Shipped.Sources(name)));

    [Fact]
    public void The_checklist_of_chapter_5_stands_first_and_in_order()
    {
        var ids = Controls("hyper-v-2012").Select(control => control.Id!.Value).ToList();
        Assert.Equal(Chapter5, ids.Take(Chapter5.Length));
        Assert.InRange(ids.Count, 50, int.MaxValue);
    }

    [Fact]
    public void Every_control_of_the_guide_can_be_checked_and_mended() => Assert.All(Controls("hyper-v-2012"), control =>
    {
        Assert.NotNull(control.Statement);
        Assert.NotNull(control.Rationale);
        Assert.NotEmpty(control.Checks);
        Assert.NotNull(control.Remediation);
    });

    private static IReadOnlyList<Control> Controls(string name)
    {
        var diagnostics = new DiagnosticBag();
        return CatalogValidator.Validate(CatalogReader.Read(Shipped.Sources(name), "catalog.yaml", diagnostics)!, diagnostics)!.Controls;
    }
}
