using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Turns what differs in one owner - a control, a chapter, the catalog - into rows in the order of reading.</summary>
internal sealed class FieldRows(CatalogDiff diff, Words words)
{
    private readonly RecordWords before = new(diff.Old, words, diff.New);
    private readonly RecordWords after = new(diff.New, words);

    /// <summary>The rows of one owner.</summary>
    /// <param name="owner">The name of its list: <c>controls</c>, <c>chapters</c>; <c>catalog</c> for the catalog itself.</param>
    /// <param name="old">Its record; null where there was none.</param>
    /// <param name="changes">With paths below the owner.</param>
    public IReadOnlyList<ReportRow> Of(string owner, FieldMap? old, FieldMap? current, IEnumerable<FieldChange> changes)
    {
        var fields = NamedFields.Of(owner);
        var rows = new List<(int Rank, ReportRow Row)>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes.SelectMany(change => Parts(change, fields)))
        {
            var (rank, field, depth) = Find(change.Path, fields);
            var path = change.Path.Take(depth).ToList();
            if (change.IsOrder)
            {
                rows.Add((rank, Order(change)));
            }
            else if (told.Add(string.Join('.', path)))
            {
                var (was, now) = depth == change.Path.Count ? (change.Old, change.New) : (Find(old, path), Find(current, path));
                rows.Add((rank, Row(path, field, was, now)));
            }
        }

        return [.. rows.OrderBy(row => row.Rank).Select(row => row.Row)]; // a stable order: checks stay as they stand
    }

    /// <summary>What was added or removed whole, as its fields.</summary>
    private static IEnumerable<FieldChange> Parts(FieldChange change, IReadOnlyList<NamedField> fields)
    {
        var isNamed = fields.Any(field => field.Names.Count == change.Path.Count && field.Covers(change.Path) > 0);
        if (isNamed || change.IsOrder || !fields.Any(field => field.IsInside(change.Path)))
        {
            return [change];
        }

        var (old, current) = (Members(change.Old), Members(change.New));
        return (change.Old is null || change.New is null) && old.Count + current.Count > 0
            ?
            [
                .. old.SelectMany(member => Parts(new FieldChange([.. change.Path, member.Key], member.Value, null), fields)),
                .. current.SelectMany(member => Parts(new FieldChange([.. change.Path, member.Key], null, member.Value), fields)),
            ]
            : [change];
    }

    private static IReadOnlyList<KeyValuePair<string, FieldValue>> Members(FieldValue? value) => value switch
    {
        FieldMap map => [.. map.Members],
        FieldList list when EntryKey.Of(list) is { } entries =>
            [.. entries.Select(entry => KeyValuePair.Create<string, FieldValue>(entry.Key, entry.Value))],
        _ => [],
    };

    private static (int Rank, NamedField? Field, int Depth) Find(IReadOnlyList<string> path, IReadOnlyList<NamedField> fields)
    {
        var best = (Rank: fields.Count, Field: (NamedField?)null, Depth: path.Count);
        for (var rank = 0; rank < fields.Count; rank++)
        {
            var depth = fields[rank].Covers(path);
            if (depth > 0 && (best.Field is null || depth > best.Depth))
            {
                best = (rank, fields[rank], depth);
            }
        }

        return best;
    }

    private static FieldValue? Find(FieldValue? value, IEnumerable<string> path) =>
        path.Aggregate(value, (inner, name) => inner switch
        {
            FieldMap map => map[name],
            FieldList list => EntryKey.Of(list)?.GetValueOrDefault(name),
            _ => null,
        });

    private ReportRow Row(IReadOnlyList<string> path, NamedField? field, FieldValue? was, FieldValue? now)
    {
        var sort = field?.Sort ?? ValueSort.Own;
        return new ReportRow(string.Join('.', path), Label(path, field), Runs(field, sort, was, now), IsCode: sort == ValueSort.Code)
        {
            IsBookkeeping = field?.IsBookkeeping ?? false,
        };
    }

    private IReadOnlyList<RedlineRun> Runs(NamedField? field, ValueSort sort, FieldValue? was, FieldValue? now)
    {
        if (field?.Default is { } standard)
        {
            (was, now) = (was ?? new FieldText(standard), now ?? new FieldText(standard));
        }

        return sort switch
        {
            ValueSort.Code => FieldWords.RedlinedCode(was, now),
            ValueSort.Prose when was is FieldProse or null && now is FieldProse or null =>
                FieldWords.RedlinedProse(was, now, diff.Old, diff.New),
            ValueSort.Check => Redline.Whole(FieldWords.Of(before.Of(sort, was)), FieldWords.Of(after.Of(sort, now))),
            ValueSort.Word or ValueSort.Date or ValueSort.Answer or ValueSort.Role or ValueSort.Level or ValueSort.Group =>
                Redline.Whole(FieldWords.Of(before.Of(sort, was)), FieldWords.Of(after.Of(sort, now))),
            ValueSort.Decisions => Changed(FieldWords.Redlined(before.Of(sort, was), after.Of(sort, now))),
            _ => FieldWords.Redlined(before.Of(sort, was), after.Of(sort, now)),
        };
    }

    /// <summary>A profile leaves out hundreds of controls: only those that it left out or took in since are told.</summary>
    private static IReadOnlyList<RedlineRun> Changed(IReadOnlyList<RedlineRun> runs) =>
    [
        .. runs.Where(run => run.Mark != RedlineMark.Same)
            .SelectMany((run, index) => index == 0 ? [run] : new[] { new RedlineRun(RedlineMark.Same, "\n"), run }),
    ];

    /// <summary>Only what was there before and is there now can have another place.</summary>
    private ReportRow Order(FieldChange change)
    {
        var (old, current) = (Keys(change.Old), Keys(change.New));
        var named = change.Path is ["checks" or "mappings"] ? change.Key : "entries";
        return new ReportRow(
            change.Name,
            words.Format("change-list.order", words[$"change-list.{named}.many"]),
            FieldWords.RedlinedItems([.. old.Where(current.Contains).Select(Word)], [.. current.Where(old.Contains).Select(Word)]),
            IsCode: false)
        {
            IsBookkeeping = change.Path is not ["checks"],
        };

        string Word(string key) => change.Path is ["mappings"] ? after.Key(["mappings", key], 1) : key;
    }

    private static List<string> Keys(FieldValue? value) =>
        [.. (value as FieldList)?.Items.OfType<FieldText>().Select(text => text.Value) ?? []];

    private string Label(IReadOnlyList<string> path, NamedField? field)
    {
        if (field is null)
        {
            return RecordWords.Capital(path[^1]);
        }

        var keys = field.Names.Select((name, index) => (name, index)).Where(pair => pair.name == "*")
            .Select(pair => after.Key(path, pair.index)).ToList();
        return field.LabelIn(words, keys);
    }
}
