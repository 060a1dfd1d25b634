namespace Checklist.Core.Prose;

public enum ProseTargetKind
{
    Control,
    Group,
    Chapter,
    Term,
    Reference,
}
