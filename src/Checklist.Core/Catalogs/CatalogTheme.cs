using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>What HTML outputs look like.</summary>
/// <param name="Logo">Path of an image from the catalog's folder.</param>
public sealed record CatalogTheme(SourcedText? Accent, SourcedText? Logo, SourcedText? Footer);
