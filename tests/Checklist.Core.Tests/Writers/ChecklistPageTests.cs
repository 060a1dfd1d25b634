using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Writers;

/// <summary><c>checklist.html</c>.</summary>
public sealed class ChecklistPageTests
{
    private const int MaximumBytes = 420 * 1024; // what can still be sent by mail and opens at once

    private const string Catalog = """
        id: lab
        title: Lab
        references: [{ id: r1, title: First }, { id: r2, title: Second }]
        groups:
          - title: Hosts
            controls:
              - { id: a, title: A, statement: "As in [[r1]].", rationale: Because., guidance: Slowly., impact: None., references: [r2] }
        """;

    [Fact]
    public void The_shipped_guide_is_less_than_420_kB()
    {
        var page = Page(MemorySources.FromFolder(Repository.PathOf("content/hyper-v-2012")));
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, MaximumBytes - 1);
    }

    [Fact]
    public void The_page_carries_the_work_and_says_where_the_rest_is()
    {
        var page = Page(MemorySources.Of(Catalog));
        Assert.Contains("Because.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Slowly.", page, StringComparison.Ordinal);
        Assert.Equal("site/index.html", Parse(page).QuerySelector(".left-out a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_that_leaves_nothing_out_does_not_say_so() =>
        Assert.Null(
            Parse(Page(MemorySources.Of("id: lab\ntitle: Lab\ngroups: [{ title: Hosts, controls: [{ id: a, title: A }] }]")))
                .QuerySelector(".left-out"));

    [Theory]
    [InlineData("since: 1.0.0", "the version that introduced each control")]
    [InlineData("default: Off.", "defaults")]
    [InlineData("guidance: Slowly., requires: [b], x-ticket: T1", "guidance, required controls and the catalog's own fields")]
    public void The_note_names_what_the_page_leaves_out(string fields, string names) =>
        Assert.EndsWith($"has the rest: {names}.", NoteOf($$"""
            groups: [{ title: Hosts, controls: [{ id: a, title: A, {{fields}} }, { id: b, title: B }] }]
            """), StringComparison.Ordinal);

    [Fact]
    public void The_note_names_the_controls_that_a_control_replaces_and_the_terms_of_the_glossary()
    {
        Assert.EndsWith("has the rest: replaced controls.", NoteOf("""
            groups: [{ title: Hosts, controls: [{ id: a, title: A }, { id: b, title: B, state: withdrawn, replaced-by: [a] }] }]
            """), StringComparison.Ordinal);
        Assert.EndsWith("has the rest: terms.", NoteOf("""
            glossary: [{ term: VMBus, definition: A bus. }]
            groups: [{ title: Hosts, controls: [{ id: a, title: A }] }]
            """), StringComparison.Ordinal);
    }

    private static string NoteOf(string catalog) =>
        Parse(Page(MemorySources.Of("id: lab\ntitle: Lab\n" + catalog))).QuerySelector(".left-out")!.TextContent;

    [Fact]
    public void The_guide_edition_carries_everything()
    {
        var page = Parse(Page(MemorySources.Of(Catalog), Edition.Guide));
        Assert.Equal(
            ["Rationale", "Guidance", "Impact", "Read on"], page.QuerySelectorAll(".folds summary").Select(summary => summary.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("#ui\\:references li").Length);
    }

    [Fact]
    public void Only_references_that_the_page_cites_are_listed() =>
        Assert.Equal("First", Parse(Page(MemorySources.Of(Catalog))).QuerySelector("#ui\\:references li")!.TextContent);

    [Theory]
    [InlineData("summary: 'See [[r2]].'", "First")]
    [InlineData("set: [{ parameter: p, value: 2, reason: They ask. }]", "First Second")]
    public void References_are_cited_by_values_that_are_printed_and_not_by_profiles_that_are_not(string profile, string titles)
    {
        var value = profile.StartsWith("set", StringComparison.Ordinal)
            ? "parameters: [{ id: p, label: p, description: 'See [[r2]].' }]\n"
            : "parameters: [{ id: p, label: p }]\n";
        var catalog = value + Catalog.Replace("As in", "{{ p }} as in", StringComparison.Ordinal);
        var page = Parse(Page(MemorySources.Of(catalog, ("profiles/readers.yaml", $"title: R\nby: E\non: 2026-11-01\n{profile}\n"))));
        Assert.Equal(titles, string.Join(' ', page.QuerySelectorAll("#ui\\:references li").Select(entry => entry.TextContent)));
    }

    /// <summary>The list of what a profile changed cites them too, though not in a control's own text.</summary>
    [Fact]
    public void A_reference_that_a_profile_cites_in_what_it_added_to_guidance_is_listed()
    {
        const string Profile = """
            title: Readers
            by: Editor
            on: 2026-11-01
            alter: [{ control: a, add: { guidance: "See [[r2]]." }, reason: They ask. }]
            """;
        var options = Built.Options with { Formats = [OutputFormat.Html], Profiles = ProfileRequest.Of("readers") };
        var sources = MemorySources.Of(Catalog, ("profiles/readers.yaml", Profile));
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()), options);
        var file = result!.Files.Single(file => file.Path.EndsWith("checklist.html", StringComparison.Ordinal));
        var page = Parse(Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.NotNull(page.QuerySelector(".left-out"));
        Assert.Equal(["First", "Second"], page.QuerySelectorAll("#ui\\:references li").Select(entry => entry.TextContent));
    }

    [Fact]
    public void The_digests_are_those_of_the_requirements()
    {
        var sources = MemorySources.FromFolder(Repository.PathOf("content/hyper-v-2012"));
        using var data = JsonDocument.Parse(Parse(Page(sources)).GetElementById("ui:data")!.TextContent);
        foreach (var item in Built.Document(sources).Items)
        {
            foreach (var check in item.Checks)
            {
                var digest = data.RootElement.GetProperty("digests").GetProperty(item.Id).GetProperty(check.Id).GetString();
                Assert.Equal(check.RequirementDigest, "sha256:" + Convert.ToHexStringLower(Base64Url.DecodeFromChars(digest)));
            }
        }
    }

    /// <summary>The script derives the address from the id; only a name that differs is said.</summary>
    [Fact]
    public void A_control_whose_page_has_another_name_says_so()
    {
        var page = Parse(
            Page(MemorySources.Of(
                "title: T\ngroups: [{ title: G, controls: [{ id: index, title: A, impact: I }, { id: b, title: B }] }]")));
        Assert.Equal("index-page", page.GetElementById("index")!.GetAttribute("data-page"));
        Assert.False(page.GetElementById("b")!.HasAttribute("data-page"));
    }

    [Fact]
    public void No_id_of_a_catalog_is_one_of_the_page()
    {
        var page = Parse(
            Page(MemorySources.Of(
                "title: T\nglossary: [{ term: main, definition: D }]\ngroups: [{ id: ui-main, title: G, controls: [{ id: ui-data, title: A }, { id: ui-t-ui-data, title: B }] }]"), Edition.Guide));
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Equal("section", page.GetElementById("ui-main")!.LocalName);
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Page(ISourceProvider sources, Edition? edition = null)
    {
        var options = Built.Options with { Formats = [OutputFormat.Html], Edition = edition };
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", new DiagnosticBag()), options);
        return Encoding.UTF8.GetString(result!.Files.Single(file => file.Path == "checklist.html").Bytes.Span);
    }
}
