using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>A catalog as its author wrote it: read, not yet checked for meaning.</summary>
/// <param name="Source">The main file; parts come from others, as their spans say.</param>
/// <param name="IsComplete">False when a part could not be read, so that what it defines is not known.</param>
public sealed record Catalog(SourceText Source, bool IsComplete)
{
    /// <summary>As written, or else from the name of the folder or file.</summary>
    public required string Id { get; init; }

    public SourcedText? Title { get; init; }

    public SourcedText? Version { get; init; }

    public CatalogStatus Status { get; init; } = CatalogStatus.Draft;

    public string Language { get; init; } = "en";

    public SourcedText? Published { get; init; }

    public SourcedText? Effective { get; init; }

    public SourcedText? ReviewBy { get; init; }

    public SourcedText? Owner { get; init; }

    public SourcedText? Classification { get; init; }

    public ProseDocument? Summary { get; init; }

    public CatalogSource? DistilledFrom { get; init; }

    /// <summary>Goes into the front matter of Markdown outputs as it is.</summary>
    public YamlMapping? Metadata { get; init; }

    public CatalogTheme? Theme { get; init; }

    /// <summary>Where its site is published.</summary>
    public SourcedText? Url { get; init; }

    /// <summary>Ids of roles whose approval a version needs; <c>owner</c> stands for the owner.</summary>
    public IReadOnlyList<SourcedText> RequiredApprovers { get; init; } = [];

    /// <summary>How far the version has to rise, by kind of change; what is left out has its default.</summary>
    public IReadOnlyDictionary<string, string> Versioning { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    public IReadOnlyList<Level> Levels { get; init; } = [];

    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    public IReadOnlyList<GlossaryEntry> Glossary { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    public IReadOnlyList<ControlGroup> Groups { get; init; } = [];

    /// <summary>Images that prose shows, by their path from the catalog's folder.</summary>
    /// <summary>Font files of the theme, by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Fonts { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    public IReadOnlyDictionary<string, CatalogImage> Images { get; init; } = new Dictionary<string, CatalogImage>();

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}
