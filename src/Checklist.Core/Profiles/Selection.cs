using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>A rule that controls fit or do not: a key fits when one of its values does, the rule when all of its keys do.</summary>
public sealed record Selection(SourceSpan Place)
{
    /// <summary><c>*</c> stands for any characters, here, in <see cref="Groups"/> and in <see cref="Tags"/>.</summary>
    public IReadOnlyList<SourcedText> Ids { get; init; } = [];

    public IReadOnlyList<SourcedText> Groups { get; init; } = [];

    public IReadOnlyList<SourcedText> Levels { get; init; } = [];

    public IReadOnlyList<SourcedText> Roles { get; init; } = [];

    public IReadOnlyList<SourcedText> Platforms { get; init; } = [];

    public IReadOnlyList<SourcedText> Tags { get; init; } = [];

    public IReadOnlyList<ControlSeverity> Severities { get; init; } = [];

    public IReadOnlyList<Keyword> Keywords { get; init; } = [];
}
