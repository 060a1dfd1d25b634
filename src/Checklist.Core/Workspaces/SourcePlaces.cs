using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Where the things that writers report are in the sources.</summary>
internal sealed class SourcePlaces
{
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Framework, string Item), SourceSpan> items = [];
    private readonly CatalogTheme? theme;

    public SourcePlaces(ValidatedCatalog validated)
    {
        Start = validated.Catalog.Source.Start;
        theme = validated.Catalog.Theme;
        foreach (var control in validated.Controls)
        {
            places.Add(control.Id!.Value, control.Id.Span);
        }

        foreach (var framework in validated.Catalog.Frameworks)
        {
            items.TryAdd((framework.Id.Value, ""), framework.Id.Span);
            foreach (var item in framework.Items)
            {
                items.TryAdd((framework.Id.Value, item.Id.Value.Trim()), item.Id.Span);
            }
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

    /// <summary>The item in the list of a framework; the framework for one that it does not list.</summary>
    public SourceSpan OfItem(string framework, string item) =>
        items.TryGetValue((framework, item), out var place) ? place : items.GetValueOrDefault((framework, ""), Start);

    /// <summary>Where the theme names a file; the catalog's beginning for others.</summary>
    public SourceSpan OfThemeFile(string path) => theme?.PlaceOf(path) ?? Start;
}
