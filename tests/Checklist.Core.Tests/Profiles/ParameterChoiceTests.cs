using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Profiles;

public class ParameterChoiceTests
{
    private static readonly string Catalog = Some.Catalog(
        """
        levels: [{ id: base }, { id: high, title: High, extends: base }, { id: top, extends: high }, { id: other }]
        parameters:
          - { id: wait, type: duration, default: P14D, values: [{ level: high, value: P7D }, { level: other, value: P9D }] }
          - { id: name }
        """,
        Some.Control("rel-01", "statement: Wait {{ wait }} for {{ name }}."));

    [Theory]
    [InlineData("", "P14D", ParameterOrigin.Default)]
    [InlineData("include: { levels: [base], reason: R }", "P14D", ParameterOrigin.Default)]
    [InlineData("include: { levels: [high], reason: R }", "P7D", ParameterOrigin.Level)]
    [InlineData("include: { levels: [top], reason: R }", "P7D", ParameterOrigin.Level)]
    [InlineData("include: { levels: [top], reason: R }\nset: [{ parameter: wait, value: P1D, reason: R }]", "P1D", ParameterOrigin.Profile)]
    public void The_profile_comes_before_the_level_and_the_level_before_the_default(string profile, string value, ParameterOrigin origin)
    {
        var chosen = Resolve(profile).Parameters["wait"];
        Assert.Equal((value, origin), (chosen.Value, chosen.Origin));
    }

    [Fact]
    public void A_level_of_an_import_counts_where_the_profile_names_none()
    {
        var sources = MemorySources.Of(
            Catalog, ("profiles/a.yaml", Tailored.Head + "include: { levels: [high], reason: R }"),
            ("profiles/b.yaml", Tailored.Head + "imports: [a]"));
        Assert.Equal("P7D", Tailored.With(sources, "b").Parameters["wait"].Value);
    }

    [Fact]
    public void The_table_says_who_set_a_value_and_why()
    {
        var parameters = DocumentBuilder.Build(Resolve("set: [{ parameter: wait, value: P1DT12H, reason: Readers are quick }]")).Parameters;
        Assert.Equal(
            ("1 day and 12 hours", "Readers", "Readers are quick"),
            (parameters[0].Value, parameters[0].Source, parameters[0].Decision?.Reason));
        Assert.Equal((null, "nobody yet"), (parameters[1].Value, parameters[1].Source));
        Assert.Equal(
            "the catalog, for High", DocumentBuilder.Build(Resolve("include: { levels: [high], reason: R }")).Parameters[0].Source);
    }

    private static ResolvedCatalog Resolve(string profile) =>
        Tailored.With(MemorySources.Of(Catalog, ("profiles/readers.yaml", Tailored.Head + profile)), "readers");
}
