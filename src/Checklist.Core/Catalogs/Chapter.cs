using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>A part of the guide: prose, controls, or both.</summary>
public sealed record Chapter(SourcedText Id, SourcedText? Title)
{
    /// <summary>Title of the part that it is in, where it says so; else that of the chapter before it, or none.</summary>
    public SourcedText? Part { get; init; }

    public ProseDocument? Summary { get; init; }

    public SourcedText? File { get; init; }

    /// <summary>Null for a chapter without a file, or whose file could not be read.</summary>
    public ProseDocument? Prose { get; init; }

    public ChapterControls? Controls { get; init; }

    public IReadOnlyList<Extension> Extensions { get; init; } = [];
}

/// <summary>The groups that a chapter prints.</summary>
/// <param name="Groups">Empty when <see cref="IsAll"/>.</param>
public sealed record ChapterControls(bool IsAll, IReadOnlyList<SourcedText> Groups);
