using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Yaml;

namespace Checklist.Core.Documents;

/// <summary>Everything that any output prints, with order, numbers, words and links decided. Writers only lay it out.</summary>
public sealed record ChecklistDocument(string Id, string Title)
{
    /// <summary>How much of the catalog this document still holds.</summary>
    public Edition Edition { get; init; }

    public string? Version { get; init; }

    public CatalogStatus Status { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>The words that the tool prints around the catalog's text.</summary>
    public Words Words { get; init; } = Words.English;

    /// <summary>Nobody has words in the document's language.</summary>
    internal bool HasForeignWords => !Words.Speak(Language);

    public DocumentDate? Published { get; init; }

    public DocumentDate? Effective { get; init; }

    public DocumentDate? ReviewBy { get; init; }

    public string? Owner { get; init; }

    public string? Classification { get; init; }

    public ProseDocument? Summary { get; init; }

    public DocumentSource? Source { get; init; }

    public YamlMapping? Metadata { get; init; }

    /// <summary>Where the site of this catalog is published.</summary>
    public string? Url { get; init; }

    public DocumentTheme Theme { get; init; } = DocumentTheme.Plain;

    /// <summary><c>sha256:</c> and 64 digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Those of this version; of others nothing is said.</summary>
    public IReadOnlyList<DocumentApproval> Approvals { get; init; } = [];

    /// <summary>Null for a catalog without an earlier release.</summary>
    public DocumentHistory? History { get; init; }

    /// <summary>A version that was released after this one, or null.</summary>
    public string? NewerVersion { get; init; }

    public IReadOnlyList<DocumentRevision> Revisions { get; init; } = [];

    public IReadOnlyList<NamedEntry> Roles { get; init; } = [];

    public IReadOnlyList<NamedEntry> Platforms { get; init; } = [];

    public IReadOnlyList<NamedEntry> Levels { get; init; } = [];

    public IReadOnlyList<DocumentFramework> Frameworks { get; init; } = [];

    /// <summary>By term.</summary>
    public IReadOnlyList<DocumentTerm> Glossary { get; init; } = [];

    public IReadOnlyList<DocumentReference> References { get; init; } = [];

    public IReadOnlyList<DocumentParameter> Parameters { get; init; } = [];

    /// <summary>What each check is answered for; none where a copy is filled in for one thing that its reader names.</summary>
    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];

    /// <summary>Which copy of the sheet this is, where several are handed out; null where they are not told apart.</summary>
    public string? Copy { get; init; }

    public IReadOnlyList<DocumentChapter> Chapters { get; init; } = [];

    public IReadOnlyList<ChecklistSection> Sections { get; init; } = [];

    /// <summary>Null for the whole catalog.</summary>
    public DocumentTailoring? Tailoring { get; init; }

    /// <summary>All profiles side by side; null for a catalog without any.</summary>
    public ProfileMatrix? Matrix { get; init; }

    public IReadOnlyDictionary<string, CatalogImage> Images { get; init; } = new Dictionary<string, CatalogImage>(StringComparer.Ordinal);

    /// <summary>What an audit found; null where no assessment was given.</summary>
    public DocumentAnswers? Answers { get; init; }

    public IReadOnlyList<DocumentExtension> Extensions { get; init; } = [];

    /// <summary>Why controls are missing, a sentence each; empty for a whole catalog.</summary>
    public IReadOnlyList<string> SelectionNotes { get; init; } = [];

    /// <summary>The twelve digits that every page carries.</summary>
    public string ShortDigest => Digest["sha256:".Length..][..12];

    public IEnumerable<ChecklistItem> Items => Sections.SelectMany(section => section.Flatten()).SelectMany(section => section.Items);

    /// <summary>
    /// The groups that a chapter prints at its end. A chapter holds their ids, so that no step that changes groups has to link them again.
    /// </summary>
    public IReadOnlyList<ChecklistSection> SectionsOf(DocumentChapter chapter)
    {
        var sectionsById = Sections.SelectMany(section => section.Flatten()).ToDictionary(section => section.Id, StringComparer.Ordinal);
        return [.. chapter.SectionIds.Select(id => sectionsById.GetValueOrDefault(id)).OfType<ChecklistSection>()];
    }

    /// <summary>Chapters are in parts, so that what follows them needs a heading too.</summary>
    public bool HasParts => Chapters.Any(chapter => chapter.Part is not null);

    /// <summary>Controls in force.</summary>
    public int ActiveCount => Sections.Sum(section => section.ActiveCount);

    /// <summary>Some control in force has a severity, so a column or a filter of them tells controls apart.</summary>
    public bool HasSeverities => ControlCounts.ColumnsOf(this).Count > 0;

    /// <summary>Some check records a value that nothing judges, so forms have a place for a verdict beside it.</summary>
    public bool TakesVerdicts => Items.Any(item => item.Checks.Any(check => check.TakesVerdict));

    public int CheckCount => Items.Sum(item => item.Checks.Count);
}

/// <summary>The document that the catalog distils.</summary>
public sealed record DocumentSource(string? Title, string? Url, DocumentDate? Retrieved, string? Licence);

/// <summary>One row of the printed document-control table.</summary>
public sealed record DocumentRevision(string Version, DocumentDate? Date, string? Author, ProseDocument? Summary);

/// <summary>Who approved this version.</summary>
/// <param name="Role">As it is printed.</param>
/// <param name="Scope">What was approved: <c>the whole text</c>, <c>3 controls</c>.</param>
/// <param name="IsStale">The text has changed since, so the approval no longer counts.</param>
public sealed record DocumentApproval(string Role, string Name, DocumentDate Date, string Scope, bool IsStale)
{
    public string? Note { get; init; }
}

/// <summary>A role, platform or level as it is printed.</summary>
public sealed record NamedEntry(string Id, string Title, ProseDocument? Description = null, string? Extends = null);

/// <summary>A document that the catalog cites.</summary>
/// <param name="Number">From 1, in the order of the list: what paper prints in brackets.</param>
public sealed record DocumentReference(string Id, int Number, string Title, string? Url)
{
    /// <summary>The title shows the address already, as that of a link which was written as an address.</summary>
    public bool HasAddressAsTitle => Url is not null && WithoutScheme(Title) == WithoutScheme(Url);

    private static string WithoutScheme(string address)
    {
        var scheme = Schemes.FirstOrDefault(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ?? "";
        return address[scheme.Length..].TrimEnd('/');
    }

    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];
}

/// <summary>An entry of the glossary.</summary>
/// <param name="Anchor">Unique on every page.</param>
public sealed record DocumentTerm(string Anchor, string Term, ProseDocument Definition, IReadOnlyList<string> Also);
