namespace Checklist.Core.Catalogs;

public enum EvidenceNeed
{
    Optional,
    Required,
    None,
}
