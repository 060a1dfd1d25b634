namespace Checklist.Core.Revisions;

public sealed class FieldText(string value, int offset = 0) : FieldValue(offset)
{
    public string Value { get; } = value;
}
