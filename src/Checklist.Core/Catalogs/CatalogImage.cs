namespace Checklist.Core.Catalogs;

/// <summary>An image that prose shows.</summary>
/// <param name="Path">Relative to the catalog's folder.</param>
/// <param name="MediaType">From the file's extension, one of a fixed list.</param>
public sealed record CatalogImage(string Path, string MediaType, ReadOnlyMemory<byte> Bytes);
