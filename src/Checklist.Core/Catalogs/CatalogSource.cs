using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>The document that a catalog distils.</summary>
public sealed record CatalogSource(SourcedText? Title, SourcedText? Url, SourcedText? Retrieved, SourcedText? Licence);
