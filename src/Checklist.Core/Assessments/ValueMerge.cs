namespace Checklist.Core.Assessments;

/// <summary>
/// Brings together the values that were filled in for open parameters. They carry no date and no name, so only a preference
/// for the last file decides between two; else what is there stays, and both are told.
/// </summary>
internal static class ValueMerge
{
    /// <summary>Every parameter for which a file has another value than the assessment, by id.</summary>
    public static IReadOnlyList<MergedValue> Merge(
        IReadOnlyDictionary<string, string> held, IReadOnlyList<IncomingValues> incoming, AnswerPreference prefer) =>
    [
        .. incoming
            .SelectMany(file => file.Values.Select(pair => (Id: pair.Key, pair.Value, file.FileName)))
            .GroupBy(value => value.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Merge(
                group.Key, held.GetValueOrDefault(group.Key), [.. group.Select(value => (value.Value, value.FileName))], prefer))
            .OfType<MergedValue>(),
    ];

    private static MergedValue? Merge(
        string id, string? held, IReadOnlyList<(string Value, string FileName)> given, AnswerPreference prefer)
    {
        var others = given.Where(value => value.Value != held).DistinctBy(value => value.Value, StringComparer.Ordinal).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var last = given[^1].Value;
        var decided = prefer == AnswerPreference.File ? last : held is null && others.Count == 1 ? others[0].Value : null;
        return decided == held && decided is not null ? null : new MergedValue(id, held, decided, decided is null ? others : []);
    }
}

/// <summary>The value of an open parameter after a merge.</summary>
/// <param name="Held">What was there before; null for nothing.</param>
/// <param name="Value">What is to be written; null where nothing decides between different values.</param>
/// <param name="Others">Those that were not taken, each with the file that has it.</param>
public sealed record MergedValue(string Id, string? Held, string? Value, IReadOnlyList<(string Value, string FileName)> Others);

/// <summary>What one file says for open parameters, by their ids.</summary>
internal sealed record IncomingValues(string FileName, IReadOnlyDictionary<string, string> Values);
