namespace Checklist.Core.Catalogs;

public enum ControlState
{
    Draft,
    Active,
    Deprecated,
    Withdrawn,
}
