using System.Text.RegularExpressions;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Writers;

/// <summary>One control is a control: a number and its noun agree in every output.</summary>
public partial class NumberWordsTests
{
    /// <summary>One of everything.</summary>
    private const string Catalog = """
        id: lab
        title: Lab
        version: 1.0.0
        roles: [{ id: r, title: Role }]
        platforms: [{ id: p, title: Platform }]
        levels: [{ id: l, title: Level }]
        frameworks: [{ id: f, title: Framework, items: [{ id: F-1, title: Item }] }]
        references: [{ id: ref, title: Reference }]
        glossary: [{ term: Host, definition: A machine. }]
        parameters: [{ id: days, label: Days, type: integer, default: 1, unit: days }]
        chapters: [{ id: c, title: Chapter, file: c.md }, { id: all, title: Controls, controls: all }]
        groups:
          - id: g
            title: Group
            controls:
              - { id: a, title: A, tags: [t], levels: [l], roles: [r], platforms: [p], guide: c#h, references: [ref], mappings: [{ framework: f, ids: [F-1] }] }
        """;

    [Fact]
    public void A_number_of_one_has_a_noun_in_the_singular()
    {
        var sources = MemorySources.Of(
            Catalog, ("c.md", "# Chapter\n\n## H\n\nWords.\n"),
            ("profiles/p.yaml", "id: p\ntitle: Profile\nby: A\non: 2026-11-01\ninclude: { levels: [l], reason: R }\n"));
        var wrong = Built.From(sources, Built.Options with { Profiles = ProfileRequest.Of(ProfileRequest.All) })
            .Where(output => output.Key.EndsWith(".html", StringComparison.Ordinal) || output.Key.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(output => PluralOfOne().Matches(Tag().Replace(output.Value, " ")).Select(match => $"{output.Key}: {match.Value}"))
            .Distinct();
        Assert.Empty(wrong);
    }

    [GeneratedRegex(
        @"(?<![\w.,:-])1 +(?:(?:active|open|other) )?(?:controls|checks|groups|chapters|headings|items|terms|references|profiles|levels|roles|platforms|values|answers|changes)\b|\ball 1\b")]
    private static partial Regex PluralOfOne();

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
