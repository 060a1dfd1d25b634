using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A recorded value as text.</summary>
internal static class FieldWords
{
    public static string Of(FieldValue? value) => value switch
    {
        null => "",
        FieldText text => text.Value,
        FieldFlag flag => flag.Value ? "yes" : "no",
        FieldList list => string.Join(list.Items.Any(item => item is FieldMap) ? "; " : ", ", list.Items.Select(Of)),
        FieldMap map => string.Join(", ", map.Members.Select(member => $"{member.Key}: {Of(member.Value)}")),
        _ => throw new InvalidOperationException($"no words for {value.GetType().Name}"),
    };

    /// <summary>A check that is new or gone: its text as a reader sees it, then its other keys. The id is in its label.</summary>
    public static string OfCheck(FieldValue? check, Release release)
    {
        if (check is not FieldMap map)
        {
            return "";
        }

        var others = map.Members.Where(member => member.Key is not ("id" or "text")).Select(
            member => $"{member.Key}: {OfPart(Shown(member.Value, release)!)}");
        return string.Join("; ", [ShownText.Of(map["text"], release.ValueOf), .. others]);
    }

    /// <summary>Of a command what is run; the shell is seen from that.</summary>
    private static string OfPart(FieldValue value) => Of(value is FieldMap map && map["run"] is { } run ? run : value);

    /// <summary>Prose as a reader sees it; as it is written where only its marks changed.</summary>
    public static IReadOnlyList<RedlineRun> RedlinedProse(FieldValue? old, FieldValue? current, Release before, Release after)
    {
        var (oldText, newText) = (ShownText.Of(old, before.ValueOf), ShownText.Of(current, after.ValueOf));
        return oldText == newText ? Redlined(old, current) : Redline.Of(oldText, newText);
    }

    /// <summary>A value with its prose, however deep inside, as a reader sees it.</summary>
    public static FieldValue? Shown(FieldValue? value, Release release) => value switch
    {
        FieldProse => new FieldText(ShownText.Of(value, release.ValueOf)),
        FieldList list => new FieldList([.. list.Items.Select(item => Shown(item, release)!)]),
        FieldMap map => new FieldMap(map.Members.Select(member => KeyValuePair.Create(member.Key, Shown(member.Value, release)!))),
        _ => value,
    };

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

    private static IReadOnlyList<RedlineRun> OfLists(FieldList? old, FieldList? current)
    {
        var before = (old?.Items ?? []).Select(Of).ToList();
        var after = (current?.Items ?? []).Select(Of).ToList();
        var runs = before.Union(after, StringComparer.Ordinal).Select(item => (Item: item, Mark: MarkOf(item, before, after))).ToList();
        var isReordered = runs.All(run => run.Mark == RedlineMark.Same);
        return isReordered
            ? Redline.Of(string.Join(", ", before), string.Join(", ", after))
            : [.. runs.SelectMany((run, index) => Separated(run.Item, run.Mark, index))];
    }

    private static IEnumerable<RedlineRun> Separated(string item, RedlineMark mark, int index) =>
        index == 0 ? [new RedlineRun(mark, item)] : [new RedlineRun(RedlineMark.Same, ", "), new RedlineRun(mark, item)];

    private static RedlineMark MarkOf(string item, List<string> before, List<string> after) =>
        !after.Contains(item) ? RedlineMark.Removed : before.Contains(item) ? RedlineMark.Same : RedlineMark.Added;
}
