using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>Writes merged answers back into the file of an assessment, as edits: what did not change stays to the letter.</summary>
internal static class AssessmentEdits
{
    /// <summary>The changes of the file that record what was collected; everything else in it stays as it is.</summary>
    /// <param name="order">The order of new entries: that of the catalog.</param>
    public static IReadOnlyList<TextEdit> Of(
        AssessmentFile file, IReadOnlyList<MergedAnswer> merged, AssessmentAdditions additions, Comparison<AnswerKey> order)
    {
        var mappings = new MappingEdits(file.Source);
        var entries = file.Assessment.Results.Zip(file.Entries).ToLookup(pair => AnswerKey.Of(pair.First));
        var list = file.Root["results"] as YamlSequence;
        var added = new List<CheckResult>();
        var sums = file.Assessment.Results.SelectMany(result => result.Evidence).Where(evidence => evidence.Sha256 is not null)
            .ToLookup(evidence => evidence.Href, evidence => evidence.Sha256, StringComparer.Ordinal);
        CheckResult WithSums(CheckResult result) => result.WithSums(href => sums[href].FirstOrDefault()); // forms carry none
        foreach (var answer in merged.Where(answer => answer.State != MergeState.Same))
        {
            var kept = answer with { Merged = [.. answer.Merged.Select(WithSums)], Beside = [.. answer.Beside.Select(WithSums)] };
            Apply(kept, [.. entries[answer.Key]], list, mappings, added);
        }

        added.Sort((left, right) => order(AnswerKey.Of(left), AnswerKey.Of(right)));
        mappings.Append(file.Root, "results", [.. added.Select(Fields)]);
        mappings.Append(file.Root, "targets", [.. additions.Targets.Select(ResultFields.Target)]);
        var values = additions.Values.Where(value => value.Value is not null);
        mappings.SetEntries(file.Root, "parameters", [.. values.Select(value => EntryField.Word(value.Id, value.Value!).WithOwnKey())]);
        if (additions.Head is { } head)
        {
            AuditHeadEdits.Set(mappings, file.Root, file.Assessment.Head, head.Head);
        }

        mappings.Append(file.Root, "sign-off", [.. additions.SignOffs.Select(ResultFields.SignOff)]);
        return mappings.Edits;
    }

    private static void Apply(
        MergedAnswer answer, IReadOnlyList<(CheckResult Result, YamlMapping Entry)> held, YamlSequence? list,
        MappingEdits mappings, List<CheckResult> added)
    {
        var rest = answer.Kept.Where(merged => !held.Any(pair => IsWritten(pair.Result, merged))).ToList();
        var free = held.Where(pair => !answer.Kept.Any(merged => IsWritten(pair.Result, merged))).ToList();
        foreach (var (merged, pair) in rest.Zip(free))
        {
            mappings.SetFields(pair.Entry, Differing(pair.Result, merged), KeysOf(pair.Result, merged));
        }

        foreach (var pair in free.Skip(rest.Count))
        {
            mappings.RemoveItem(list!, pair.Entry);
        }

        var further = rest.Skip(free.Count).ToList();
        if (held.Count == 0 || further.Count == 0)
        {
            added.AddRange(further);
            return;
        }

        mappings.AppendAfter(list!, held[^1].Entry, [.. further.Select(Fields)]);
    }

    private static bool IsWritten(CheckResult held, CheckResult merged) =>
        AnswerSet.AreSame(held, merged) && held.Decided == merged.Decided && held.From.SequenceEqual(merged.From);

    private static IReadOnlyList<EntryField> Fields(CheckResult result) => [.. ResultFields.Key(result), .. ResultFields.Answer(result)];

    private static IReadOnlyList<EntryField> Differing(CheckResult held, CheckResult merged)
    {
        var keys = KeysOf(held, merged);
        return [.. ResultFields.Answer(merged).Where(field => keys.Contains(field.Key, StringComparer.Ordinal))];
    }

    /// <summary>The keys whose values differ: an equal one keeps the form in which its author wrote it.</summary>
    private static IReadOnlyList<string> KeysOf(CheckResult held, CheckResult merged)
    {
        var before = ResultFields.Answer(held).ToDictionary(field => field.Key, field => field.Flow, StringComparer.Ordinal);
        var after = ResultFields.Answer(merged).ToDictionary(field => field.Key, field => field.Flow, StringComparer.Ordinal);
        return [.. ResultFields.AnswerKeys.Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))];
    }
}
