using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Where the things that writers report are in the sources.</summary>
internal sealed class SourcePlaces
{
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);
    private readonly CatalogTheme? theme;

    public SourcePlaces(ValidatedCatalog validated)
    {
        Start = validated.Catalog.Source.Start;
        theme = validated.Catalog.Theme;
        foreach (var control in validated.Controls)
        {
            places.Add(control.Id!.Value, control.Id.Span);
        }

        foreach (var group in validated.Index.Groups)
        {
            places.TryAdd(group.Id!.Value, group.Place);
        }
    }

    /// <summary>The beginning of the catalog's file.</summary>
    public SourceSpan Start { get; }

    /// <summary>The control or group of an id; the catalog's beginning for anything else.</summary>
    public SourceSpan Of(string? id) => id is not null && places.TryGetValue(id, out var place) ? place : Start;

    /// <summary>Where the theme names a file; the catalog's beginning for others.</summary>
    public SourceSpan OfThemeFile(string path) => theme?.PlaceOf(path) ?? Start;
}
