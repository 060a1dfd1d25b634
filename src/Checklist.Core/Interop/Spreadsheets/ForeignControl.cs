namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>A row as a control, its texts ready to be written.</summary>
internal sealed record ForeignControl(string Id, string Title)
{
    /// <summary>The number of the source, where it is no id.</summary>
    public string? Label { get; init; }

    /// <summary>The id as the source writes it, where it had to change and another text is the label.</summary>
    public string? SourceId { get; init; }

    public string? Severity { get; init; }

    public string? Keyword { get; init; }

    public string? Level { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Keys and Markdown, in the order in which a catalog has them.</summary>
    public IReadOnlyList<(string Key, string Text)> Prose { get; init; } = [];

    public string? Check { get; init; }

    public string? Remediation { get; init; }

    public IReadOnlyList<(string Framework, IReadOnlyList<string> Ids)> Mappings { get; init; } = [];

    public IReadOnlyList<string> Evidence { get; init; } = [];

    public IReadOnlyList<(string Key, string Text)> Own { get; init; } = [];

    /// <summary>The whole control as YAML, as an earlier import wrote it; then nothing else of this is written.</summary>
    public string? Kept { get; init; }
}

/// <summary>Controls under one title, and groups inside.</summary>
internal sealed class ForeignGroup(string id, string title)
{
    public string Id { get; } = id;

    public string Title { get; } = title;

    public List<ForeignGroup> Groups { get; } = [];

    public List<ForeignControl> Controls { get; } = [];

    /// <summary>Its controls and those of the groups inside.</summary>
    public IEnumerable<ForeignControl> All => Controls.Concat(Groups.SelectMany(inner => inner.All));
}
