using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Documents;

public class DocumentBuilderTests
{
    [Fact]
    public void Words_stand_for_ids()
    {
        var item = Full().Items.First();
        Assert.Equal("HV-1.1", item.Label);
        Assert.Equal("Hyper-V administrator", Assert.Single(item.Roles).Title);
        Assert.Equal("Baseline", Assert.Single(item.Levels).Title);
        Assert.Equal("Management operating system", Assert.Single(item.Platforms).Title);
        Assert.Equal("Keep the host for Hyper-V alone", Assert.Single(item.Requires).Title);
        Assert.Equal("Server Core", item.Guide!.Title);
        Assert.Equal("Hyper-V administrator", Full().Owner);
    }

    [Fact]
    public void A_parameter_prints_its_value()
    {
        var value = ProseWalker.Inlines(Full().Items.First().Statement!).OfType<ParameterValueInline>().First();
        Assert.Equal(("14", true), (value.Text, value.IsSet));
    }

    [Fact]
    public void A_parameter_without_a_value_prints_its_label()
    {
        var document = Build(
            Some.Catalog("parameters: [{ id: days, label: Number of days }]", Some.Control("rel-01", "statement: In {{ days }}.")));
        var value = ProseWalker.Inlines(document.Items.First().Statement!).OfType<ParameterValueInline>().Single();
        Assert.Equal(("Number of days", false), (value.Text, value.IsSet));
    }

    [Fact]
    public void A_control_without_checks_is_its_own() =>
        Assert.True(Assert.Single(Build(Some.CatalogText).Items.First().Checks).IsWholeControl);

    [Fact]
    public void A_withdrawn_control_has_nothing_to_check_and_does_not_count()
    {
        var document = Build(Some.Catalog("", Some.Control("rel-01"), Some.Control("rel-02", "state: withdrawn")));
        Assert.Empty(document.Items.Last().Checks);
        Assert.Equal((1, 1), (document.ActiveCount, document.CheckCount));
    }

    [Fact]
    public void Nested_groups_keep_their_order_and_depth()
    {
        var sections = Full().Sections.SelectMany(section => section.Flatten()).Select(section => (section.Id, section.Depth));
        Assert.Equal([("host", 1), ("network", 2)], sections);
    }

    [Fact]
    public void A_catalog_without_an_id_has_that_of_its_folder()
    {
        Assert.Equal("hyper-v-2012", Build(new MemorySources("Hyper-V 2012").Add("catalog.yaml", Some.CatalogText)).Id);
        Assert.Equal("catalog", Build(new MemorySources("虚拟机").Add("catalog.yaml", Some.CatalogText)).Id);
    }

    [Fact]
    public void A_date_is_in_words_in_a_language_that_the_tool_has_and_in_digits_elsewhere()
    {
        Assert.Equal("1 November 2026", Build("title: a\npublished: 2026-11-01\n").Published!.Text);
        Assert.Equal("1. November 2026", Build("title: a\nlanguage: de\npublished: 2026-11-01\n").Published!.Text);
        Assert.Equal("2026-11-01", Build("title: a\nlanguage: fr\npublished: 2026-11-01\n").Published!.Text);
    }

    [Fact]
    public void Own_keys_are_kept_with_all_that_is_in_them()
    {
        var document = Build("title: a\nx-team: { name: Red, people: [A, B], since: 2020 }\n");
        Assert.Equal("name: Red; people: A, B; since: 2020", Assert.Single(document.Extensions).Text);
    }

    [Theory]
    [InlineData("C#", "C++")]
    [InlineData("C++", "C#")]
    [InlineData("虚拟机", "主机")]
    [InlineData("host name", "host-name")]
    public void Terms_that_look_alike_have_places_of_their_own(string one, string two)
    {
        var document = Build(
            $"title: a\nsummary: See [[{two}]].\nglossary:\n  - term: '{one}'\n    definition: First.\n  - term: '{two}'\n    definition: Second.\n");
        Assert.Equal(2, document.Glossary.Select(term => term.Anchor).Distinct().Count());
        var target = ProseWalker.Inlines(document.Summary!).OfType<ReferenceInline>().Single().Target;
        Assert.Equal(two, document.Glossary.Single(term => term.Anchor == target.Id).Term);
    }

    [Fact]
    public void Every_id_of_a_page_is_its_own()
    {
        var page = Hostile.Markup.Parse(Built.From(Some.FullSources())["checklist.html"]);
        var ids = page.All.Select(element => element.Id ?? "").Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    private static ChecklistDocument Full() => Build(Some.FullSources());

    private static ChecklistDocument Build(string catalog) => Build(MemorySources.Of(catalog));

    private static ChecklistDocument Build(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var validated = CatalogValidator.Validate(CatalogReader.Read(sources, "catalog.yaml", diagnostics)!, diagnostics);
        Assert.True(validated is not null, Findings.Of(diagnostics));
        return DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated));
    }
}
