using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>What a selection may name, listed once for all profiles of a catalog.</summary>
internal sealed class SelectorNames(CatalogPlaces places)
{
    /// <summary>Where the catalog says what it is.</summary>
    public SourceSpan Catalog { get; } = places.Validated.Catalog.Title?.Span ?? places.Validated.Catalog.Source.Start;

    public IReadOnlyList<string> Controls { get; } = [.. places.Validated.Controls.Select(control => control.Id!.Value)];

    public IReadOnlyList<string> Groups { get; } = [.. places.AllGroups];

    public IReadOnlyList<string> Tags { get; } =
        [.. places.Validated.Controls.SelectMany(control => control.Tags).Select(tag => tag.Value).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> Levels { get; } = [.. places.Validated.Catalog.Levels.Select(level => level.Id.Value)];

    public IReadOnlyList<string> Roles { get; } = [.. places.Validated.Catalog.Roles.Select(role => role.Id.Value)];

    public IReadOnlyList<string> Platforms { get; } = [.. places.Validated.Catalog.Platforms.Select(platform => platform.Id.Value)];
}
