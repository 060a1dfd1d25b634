namespace Checklist.Core.Revisions;

public sealed class FieldList(IReadOnlyList<FieldValue> items, int offset = 0) : FieldValue(offset)
{
    public IReadOnlyList<FieldValue> Items { get; } = items;
}
