using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Catalogs;

public class FormatFieldsTests
{
    [Theory]
    [InlineData("catalog.title")]
    [InlineData("catalog.source.licence")]
    [InlineData("role.description")]
    [InlineData("group.x-*")]
    [InlineData("control.severity")]
    [InlineData("control.remediation.command.run")]
    [InlineData("check.command.run")]
    [InlineData("mapping.relation")]
    public void A_field_is_named_by_its_path(string field) => Assert.Contains(field, FormatFields.All);

    [Fact]
    public void Fields_come_in_the_order_of_the_format_and_each_once()
    {
        Assert.Equal("catalog.format", FormatFields.All[0]);
        Assert.Equal(FormatFields.All.Distinct(), FormatFields.All);
    }

    [Fact]
    public void What_only_holds_other_fields_is_no_field() => Assert.DoesNotContain("catalog.groups", FormatFields.All);

    [Fact]
    public void Uses_are_counted_over_all_files()
    {
        var sources = MemorySources.Of(
            Some.Catalog(
                "include: groups/*.yaml", Some.Control("rel-01", "rationale: Why", "x-ticket: a", "x-owner: b"), Some.Control("rel-02")),
            ("groups/more.yaml",
                "groups:\n  - title: More\n    controls:\n      - id: rel-03\n        title: Three\n        rationale: Because\n      - Four\n"));
        var use = FieldUse.Of(CatalogReader.Read(sources, "catalog.yaml", new DiagnosticBag())!);
        Assert.Equal((4, 2, 2, 0), (use["control.title"], use["control.rationale"], use["control.x-*"], use["control.impact"]));
    }
}
