namespace Checklist.Core.Revisions;

/// <summary>Whether two recorded values are the same. Prose is the same when it renders the same.</summary>
internal static class FieldEquality
{
    public static bool AreSame(FieldValue left, FieldValue right) => (left, right) switch
    {
        (FieldProse one, FieldProse other) => one.Tree == other.Tree,
        (FieldProse, _) or (_, FieldProse) => false,
        (FieldText one, FieldText other) => one.Value == other.Value,
        (FieldFlag one, FieldFlag other) => one.Value == other.Value,
        (FieldList one, FieldList other) => one.Items.Count == other.Items.Count
            && one.Items.Zip(other.Items).All(pair => AreSame(pair.First, pair.Second)),
        (FieldMap one, FieldMap other) => one.Members.Count == other.Members.Count
            && one.Members.Zip(other.Members).All(
                pair => pair.First.Key == pair.Second.Key && AreSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
