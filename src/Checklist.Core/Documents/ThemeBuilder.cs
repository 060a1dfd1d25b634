using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>The theme with the files that it names. One that could not be read was reported; without errors they are there.</summary>
internal static class ThemeBuilder
{
    public static DocumentTheme Build(Catalog catalog) => catalog.Theme is not { } theme
        ? DocumentTheme.Plain
        : new DocumentTheme(theme.Accent?.Value.Trim(), theme.Logo?.Value.Trim(), theme.Footer?.Value.Trim())
        {
            Fonts = Fonts(catalog, theme.Fonts),
            Codes = theme.Codes,
        };

    private static DocumentFonts? Fonts(Catalog catalog, CatalogFonts? fonts) => fonts is null
        ? null
        : new DocumentFonts(
            Font(catalog, fonts.Regular), Font(catalog, fonts.Bold), Font(catalog, fonts.Italic), Font(catalog, fonts.Mono));

    private static DocumentFont? Font(Catalog catalog, SourcedText? path) =>
        path is not null && catalog.Fonts.TryGetValue(path.Value, out var bytes) ? new DocumentFont(path.Value, bytes) : null;
}
