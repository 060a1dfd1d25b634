using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>Writes reviews: a new file, or edits of one that is there, in which what did not change stays to the letter.</summary>
internal static class ReviewEdits
{
    private const string Head =
        "# What reviewers say of one version. `checklist review collect` adds what they send; `checklist review answer` adds the answers.\n";

    private static readonly string[] ReviewerKeys = ["name", "role", "on", "since", "digest", "copies"];

    private static readonly string[] DecisionKeys =
        ["id", "decision", "comment", "proposed", "at", "digest", "disposition", "answer", "by", "on", "earlier"];

    public static byte[] NewFile(string catalog, string version, MergedReviews merged)
    {
        var text = new StringBuilder(Head);
        text.Append($"catalog: {YamlText.Plain(catalog)}\nversion: {YamlText.Plain(version)}\n");
        Items(text, ReviewReader.Reviewers, merged.Reviewers.Select(Fields));
        Items(text, ReviewReader.Decisions, merged.Decisions.SelectMany(decision => decision.Kept).Select(Fields));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// The changes that make the file say what is wanted. Nothing but a decision that is told as an earlier one is removed.
    /// </summary>
    public static IReadOnlyList<TextEdit> Of(ReviewRecord held, MergedReviews merged)
    {
        var root = held.Root!;
        var mappings = new MappingEdits(root.Span.Source);
        var reviewers = held.Reviewers.ToDictionary(reviewer => reviewer.Place!.Value.Offset);
        var nodes = Nodes(root, ReviewReader.Reviewers);
        foreach (var reviewer in merged.Reviewers.Where(reviewer => reviewer.Place is not null))
        {
            var place = reviewer.Place!.Value.Offset;
            Change(mappings, nodes[place], Fields(reviewers[place]), Fields(reviewer), ReviewerKeys);
        }

        mappings.Append(root, ReviewReader.Reviewers, [.. merged.Reviewers.Where(reviewer => reviewer.Place is null).Select(Fields)]);
        EditDecisions(mappings, held, merged);
        return mappings.Edits;
    }

    /// <summary>The change of one decision.</summary>
    public static IReadOnlyList<TextEdit> Of(ReviewRecord held, ReviewDecision before, ReviewDecision after)
    {
        var mappings = new MappingEdits(held.Root!.Span.Source);
        Change(mappings, Nodes(held.Root, ReviewReader.Decisions)[before.Place!.Value.Offset], Fields(before), Fields(after), DecisionKeys);
        return mappings.Edits;
    }

    private static void EditDecisions(MappingEdits mappings, ReviewRecord held, MergedReviews merged)
    {
        var nodes = Nodes(held.Root!, ReviewReader.Decisions);
        var heldByPlace = held.Decisions.ToDictionary(decision => decision.Place!.Value.Offset);
        foreach (var decision in merged.Decisions.SelectMany(decision => decision.Kept).Where(decision => decision.Place is not null))
        {
            var place = decision.Place!.Value.Offset;
            Change(mappings, nodes[place], Fields(heldByPlace[place]), Fields(decision), DecisionKeys);
        }

        Append(mappings, held.Root!, merged);
        foreach (var dropped in merged.Decisions.SelectMany(decision => decision.Dropped))
        {
            mappings.RemoveItem((YamlSequence)held.Root![ReviewReader.Decisions]!, nodes[dropped.Place!.Value.Offset]);
        }
    }

    /// <summary>Behind the last decision that stays: edits do not overlap.</summary>
    private static void Append(MappingEdits mappings, YamlMapping root, MergedReviews merged)
    {
        var dropped = merged.Decisions.SelectMany(decision => decision.Dropped)
            .Select(decision => decision.Place!.Value.Offset).ToHashSet();
        IReadOnlyList<IReadOnlyList<EntryField>> added =
            [.. merged.Decisions.SelectMany(decision => decision.Kept).Where(decision => decision.Place is null).Select(Fields)];
        var last = (root[ReviewReader.Decisions] as YamlSequence)?.Items.OfType<YamlMapping>()
            .LastOrDefault(item => !dropped.Contains(item.Entries[0].Key.Span.Offset));
        if (added.Count > 0 && dropped.Count > 0 && last is not null)
        {
            mappings.AppendAfter((YamlSequence)root[ReviewReader.Decisions]!, last, added);
            return;
        }

        mappings.Append(root, ReviewReader.Decisions, added);
    }

    private static void Change(
        MappingEdits mappings, YamlMapping node, IReadOnlyList<EntryField> before, IReadOnlyList<EntryField> after, string[] all)
    {
        var keys = all.Where(key => FlowOf(before, key) != FlowOf(after, key)).ToList();
        mappings.SetFields(node, after, keys);
    }

    private static string? FlowOf(IReadOnlyList<EntryField> fields, string key) => fields.FirstOrDefault(field => field.Key == key)?.Flow;

    private static Dictionary<int, YamlMapping> Nodes(YamlMapping root, string key) => ReviewReader.Nodes(root, key)
        .Where(node => node.Entries.Count > 0).ToDictionary(node => node.Entries[0].Key.Span.Offset);

    private static void Items(StringBuilder text, string key, IEnumerable<IReadOnlyList<EntryField>> items)
    {
        text.Append(key).Append(':');
        var entry = new EntryText("\n");
        var isEmpty = true;
        foreach (var item in items)
        {
            text.Append('\n').Append(entry.Item(item, 2));
            isEmpty = false;
        }

        text.Append(isEmpty ? " []\n" : "\n");
    }

    private static IReadOnlyList<EntryField> Fields(Reviewer reviewer)
    {
        EntryField?[] fields =
        [
            EntryField.Word("id", reviewer.Id),
            EntryField.Word("name", reviewer.Name),
            Word("role", reviewer.Role),
            reviewer.On is null ? null : EntryField.Day("on", reviewer.On),
            Word("since", reviewer.Since),
            Word("digest", reviewer.Digest),
            reviewer.Copies.Count == 0 ? null : EntryField.Words("copies", reviewer.Copies),
        ];
        return [.. fields.OfType<EntryField>()];
    }

    private static IReadOnlyList<EntryField> Fields(ReviewDecision decision)
    {
        var opinion = decision.Opinion;
        EntryField?[] fields =
        [
            Word("id", decision.Id),
            EntryField.Word("entry", decision.Entry),
            EntryField.Word("reviewer", decision.Reviewer),
            Word("decision", MachineWord.Of(opinion.Decision)),
            Lines("comment", opinion.Comment),
            Lines("proposed", opinion.Proposed),
            Word("at", decision.At),
            Word("digest", decision.Digest),
            Word("disposition", MachineWord.Of(decision.Answer?.Disposition)),
            Lines("answer", decision.Answer?.Text),
            Word("by", decision.Answer?.By),
            decision.Answer?.On is { } day ? EntryField.Day("on", day) : null,
            decision.Earlier.Count == 0 ? null : EntryField.List("earlier", [.. decision.Earlier.Select(Earlier)]),
        ];
        return [.. fields.OfType<EntryField>()];
    }

    private static IReadOnlyList<(string Key, string? Value)> Earlier(ReviewDecision earlier) =>
    [
        ("decision", MachineWord.Of(earlier.Opinion.Decision)), ("comment", earlier.Opinion.Comment),
        ("proposed", earlier.Opinion.Proposed), ("at", earlier.At),
        ("disposition", MachineWord.Of(earlier.Answer?.Disposition)), ("answer", earlier.Answer?.Text),
        ("by", earlier.Answer?.By), ("on", earlier.Answer?.On),
    ];

    private static EntryField? Word(string key, string? text) => text is null ? null : EntryField.Word(key, text);

    private static EntryField? Lines(string key, string? text) => text is null ? null : EntryField.Lines(key, text);
}
