namespace Checklist.Core.Catalogs;

public enum CatalogStatus
{
    Draft,
    Review,
    Published,
    Withdrawn,
}
