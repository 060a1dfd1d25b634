using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>A catalog as its author wrote it: read, not yet checked for meaning.</summary>
/// <param name="Source">The main file; parts come from others, as their spans say.</param>
/// <param name="IsComplete">False when a part could not be read: it may define what seems to be missing, so no reference is reported as
/// unknown.</param>
public sealed record Catalog(SourceText Source, bool IsComplete)
{
    /// <summary>False when reading it reported an error.</summary>
    public bool IsSound { get; init; } = true;

    /// <summary>As written, or else from the name of the folder or file.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// False for an id from the name of a folder or file: it names outputs, and says nothing about which catalog this is.
    /// </summary>
    public bool IsIdStated { get; init; }

    public SourcedText? Title { get; init; }

    public SourcedText? Version { get; init; }

    public CatalogStatus Status { get; init; } = CatalogStatus.Draft;

    public string Language { get; init; } = "en";

    /// <summary>The words that outputs print in that language.</summary>
    public Words Words { get; init; } = Words.English;

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
    public CatalogApprovals Approvals { get; init; } = new([]);

    /// <summary>How far the version has to rise, by kind of change; what is left out has its default.</summary>
    public IReadOnlyDictionary<string, string> Versioning { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

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

    /// <summary>Font files of the theme, by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Fonts { get; init; } =
        new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>Images that prose shows, by their path from the catalog's folder.</summary>
    public IReadOnlyDictionary<string, CatalogImage> Images { get; init; } = new Dictionary<string, CatalogImage>(StringComparer.Ordinal);

    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>What all its files hold, as it was written.</summary>
    internal IReadOnlyList<YamlMapping> Roots { get; init; } = [];
}

/// <summary>How far the text is: an outline, under review, in force, or taken back.</summary>
public enum CatalogStatus
{
    Draft,
    Review,
    Published,
    Withdrawn,
}

/// <summary>The document that a catalog distils.</summary>
public sealed record CatalogSource(SourcedText? Title, SourcedText? Url, SourcedText? Retrieved, SourcedText? Licence);

/// <summary>Whose approval a version needs before it is published.</summary>
/// <param name="Required">Ids of roles; <c>owner</c> means the catalog's owner.</param>
public sealed record CatalogApprovals(IReadOnlyList<SourcedText> Required)
{
    /// <summary>Two roles need two people.</summary>
    public bool IsDistinct { get; init; } = true;

    /// <summary>How many people have to approve, in whatever role, as written; null for no such number.</summary>
    public SourcedText? Minimum { get; init; }

    /// <summary>The word under <c>comments</c>.</summary>
    internal const string Answered = "answered";

    /// <summary>An approval counts only with a signature.</summary>
    public bool IsSigned { get; init; }

    /// <summary>A version is approved and released only when each comment of its reviewers is answered.</summary>
    public bool NeedsAnswers { get; init; }
}

/// <summary>One row of the printed document-control table.</summary>
public sealed record Revision(SourcedText Version, SourcedText? Date, SourcedText? Author, ProseDocument? Summary);

/// <summary>Who carries out or checks controls.</summary>
public sealed record Role(SourcedText Id, SourcedText? Title, ProseDocument? Description);

/// <summary>What controls apply to, such as a host or a virtual machine.</summary>
public sealed record Platform(SourcedText Id, SourcedText? Title, ProseDocument? Description);

/// <summary>How strict a reader wants to be: a set of controls that profiles choose by its id.</summary>
/// <param name="Extends">The level whose controls this one has too.</param>
public sealed record Level(SourcedText Id, SourcedText? Title, ProseDocument? Description, SourcedText? Extends);

/// <summary>A document that the catalog cites.</summary>
public sealed record Reference(SourcedText Id, SourcedText? Title, SourcedText? Url);

/// <summary>A word of the catalog and what it means.</summary>
/// <param name="Also">Other words for the same thing.</param>
public sealed record GlossaryEntry(SourcedText Term, ProseDocument? Definition, IReadOnlyList<SourcedText> Also);

/// <summary>A key of the author's own, <c>x-…</c>: kept and given to templates.</summary>
public sealed record Extension(SourcedText Key, YamlNode Value);
