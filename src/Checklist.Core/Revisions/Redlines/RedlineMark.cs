namespace Checklist.Core.Revisions.Redlines;

public enum RedlineMark
{
    Same,
    Removed,
    Added,
}
