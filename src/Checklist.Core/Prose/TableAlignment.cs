namespace Checklist.Core.Prose;

public enum TableAlignment
{
    None,
    Left,
    Center,
    Right,
}
