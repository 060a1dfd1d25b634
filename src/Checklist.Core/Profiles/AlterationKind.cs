namespace Checklist.Core.Profiles;

public enum AlterationKind
{
    Changed,
    Added,
    Removed,
}
