using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Support;

/// <summary>Catalogs with profiles applied, without any output.</summary>
internal static class Tailored
{
    /// <summary>Two platforms, two levels, a group inside another, a withdrawn control, a parameter.</summary>
    public const string Catalog = """
        title: Release checklist
        roles: [{ id: writer, title: Technical writer }, { id: builder }]
        platforms: [{ id: web, title: Web site }, { id: paper, title: Printed book }]
        levels: [{ id: base, title: Baseline }, { id: high, title: High, extends: base }]
        parameters:
          - { id: days, label: days to answer, type: integer, default: 14, min: 1, max: 60, unit: days }
        groups:
          - id: text
            title: Text
            controls:
              - { id: txt-01, title: Every chapter was read, severity: high, keyword: must, levels: [base], roles: [writer], platforms: [web, paper], tags: [reading], statement: "Somebody MUST read it within {{ days }} days." }
              - { id: txt-02, title: Links work, severity: low, levels: [high], roles: [writer, builder], platforms: [web], related: [txt-01], statement: "Links work, as in [[txt-01]]." }
            groups:
              - id: pictures
                title: Pictures
                controls:
                  - { id: pic-01, title: Pictures have words, severity: medium, platforms: [web], roles: [writer], checks: [{ id: a, text: Verify each }, { id: b, text: Verify the words }] }
                  - { id: pic-02, title: Pictures are sharp, platforms: [paper], severity: critical, state: withdrawn }
          - id: build
            title: Build
            controls:
              - { id: bld-01, title: The build is clean, severity: medium, roles: [builder], levels: [high], tags: [ci, reading] }
        """;

    public const string Head = "title: Readers\nby: Editor\non: 2026-11-01\n";

    /// <summary>The catalog with one profile, whose head is given.</summary>
    public static ResolvedCatalog With(string profile) =>
        With(MemorySources.Of(Catalog, ("profiles/readers.yaml", Head + profile)), "readers");

    public static ResolvedCatalog With(ISourceProvider sources, string id)
    {
        var (validated, profiles) = Read(sources);
        return ProfileResolver.Resolve(validated, profiles.Single(profile => profile.Profile.Id == id));
    }

    public static (ValidatedCatalog Validated, IReadOnlyList<ValidatedProfile> Profiles) Read(ISourceProvider sources)
    {
        var diagnostics = new DiagnosticBag();
        var validated = CatalogValidator.Validate(CatalogReader.Read(sources, "catalog.yaml", diagnostics)!, diagnostics);
        Assert.True(validated is not null, Findings.Of(diagnostics));
        var profiles = ProfileValidator.Validate(validated, ProfileReader.ReadAll(sources, diagnostics), diagnostics);
        Assert.True(profiles is not null, string.Join('\n', diagnostics.Sorted().Select(finding => $"{finding.Span}: {finding.Message}")));
        return (validated, profiles);
    }

    public static ChecklistDocument Document(string profile) => DocumentBuilder.Build(With(profile));

    /// <summary>Ids of the controls that are in, in order, separated by spaces.</summary>
    public static string In(ResolvedCatalog resolved) => string.Join(' ', Controls(resolved).Select(control => control.Id!.Value));

    public static string Out(ResolvedCatalog resolved) =>
        string.Join(' ', resolved.Excluded.Select(exclusion => exclusion.Control.Id!.Value));

    public static IEnumerable<Control> Controls(ResolvedCatalog resolved) => resolved.Groups.SelectMany(ControlsOf);

    private static IEnumerable<Control> ControlsOf(ControlGroup group) => group.Controls.Concat(group.Groups.SelectMany(ControlsOf));
}
