using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Redlines of values that are words already.</summary>
internal static class FieldWords
{
    public static string Of(FieldValue? value) => value switch
    {
        null => "",
        FieldText text => text.Value,
        FieldFlag flag => flag.Value ? "yes" : "no",
        FieldList list => string.Join(", ", list.Items.Select(Of)),
        _ => throw new InvalidOperationException($"no words for {value.GetType().Name}"),
    };

    /// <summary>Prose as a reader sees it; as it is written where only its marks changed.</summary>
    public static IReadOnlyList<RedlineRun> RedlinedProse(FieldValue? old, FieldValue? current, Release before, Release after)
    {
        var (oldText, newText) = (ShownText.Of(old, before.ValueOf), ShownText.Of(current, after.ValueOf));
        return oldText == newText ? Redlined(old, current) : Redline.Of(oldText, newText);
    }

    /// <summary>Lists by their items, everything else word by word.</summary>
    public static IReadOnlyList<RedlineRun> Redlined(FieldValue? old, FieldValue? current)
    {
        if (old is FieldList or null && current is FieldList or null && (old ?? current) is not null && IsFlat(old) && IsFlat(current))
        {
            return OfLists(old as FieldList, current as FieldList);
        }

        var (before, after) = (Of(old), Of(current));
        return before.Contains(' ') || after.Contains(' ') ? Redline.Of(before, after) : Redline.Whole(before, after);
    }

    public static IReadOnlyList<RedlineRun> RedlinedCode(FieldValue? old, FieldValue? current) => Redline.Of(Of(old), Of(current));

    private static bool IsFlat(FieldValue? value) => value is null || ((FieldList)value).Items.All(item => item is FieldText);

    private static IReadOnlyList<RedlineRun> OfLists(FieldList? old, FieldList? current) =>
        RedlinedItems([.. (old?.Items ?? []).Select(Of)], [.. (current?.Items ?? []).Select(Of)]);

    /// <summary>
    /// What stays is in its order, and what has another place is removed at the old one and added at the new one. Same and removed items
    /// are the old list, same and added ones the new list.
    /// </summary>
    public static IReadOnlyList<RedlineRun> RedlinedItems(IReadOnlyList<string> old, IReadOnlyList<string> current)
    {
        var runs = Redline.OfItems(old, current);
        return [.. runs.SelectMany((run, index) => index == 0 ? [run] : new[] { new RedlineRun(RedlineMark.Same, ", "), run })];
    }
}
