using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>What HTML outputs and the PDF look like.</summary>
/// <param name="Logo">Path of an image from the catalog's folder.</param>
public sealed record CatalogTheme(SourcedText? Accent, SourcedText? Logo, SourcedText? Footer)
{
    public CatalogFonts? Fonts { get; init; }

    public ThemeCodes Codes { get; init; }

    /// <summary>Where the theme names a file, or null.</summary>
    public SourceSpan? PlaceOf(string path) =>
        new[] { Logo }.Concat(Fonts?.All ?? []).FirstOrDefault(text => text?.Value == path)?.Span;
}

/// <summary>Paths of the fonts of the PDF, from the catalog's folder.</summary>
public sealed record CatalogFonts(SourcedText? Regular, SourcedText? Bold, SourcedText? Italic, SourcedText? Mono)
{
    public IEnumerable<SourcedText> All => new[] { Regular, Bold, Italic, Mono }.OfType<SourcedText>();
}

/// <summary>What has a QR code in the PDF.</summary>
public enum ThemeCodes
{
    Document,
    Controls,
    None,
}
