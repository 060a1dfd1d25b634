namespace Checklist.Core.Revisions;

public sealed class FieldFlag(bool value, int offset = 0) : FieldValue(offset)
{
    public bool Value { get; } = value;
}
