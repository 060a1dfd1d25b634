namespace Checklist.Core.Catalogs;

/// <summary>How a control's scope relates to that of a framework's item, as in the OSCAL mapping model.</summary>
public enum MappingRelation
{
    Intersects,
    Equal,
    Subset,
    Superset,
}
