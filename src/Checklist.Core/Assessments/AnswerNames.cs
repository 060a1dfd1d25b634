using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>
/// The names of all who gave one answer, as one text: <c>Ann + Bob</c>. Forms have one field for them, and what it says comes back.
/// Names hold commas and semicolons, so neither parts them.
/// </summary>
internal static class AnswerNames
{
    private const string Separator = " + ";

    public static IReadOnlyList<string> Split(string? by) =>
        by?.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>
    /// One person, however the name was typed: in other case, with other spaces, with letters and their marks apart. Nobody is the same
    /// as nobody, as two answers without a name may be of two people; and of a pair it is not known who answered when.
    /// </summary>
    public static bool AreOnePerson(string? left, string? right) =>
        Split(left).Concat(Split(right)).Select(Folded).Distinct(StringComparer.Ordinal).Count() == 1
            && left is not null && right is not null;

    public static bool Contains(string? whole, string? part) => whole == part || Split(part).All(Split(whole).Contains);

    /// <summary>Sorted, so that the order of the files makes no difference; unchanged where one of the two has all names.</summary>
    public static string? Join(string? left, string? right)
    {
        if (Contains(left, right) && (!Contains(right, left) || string.CompareOrdinal(left, right) <= 0))
        {
            return left;
        }

        return Contains(right, left) ? right : Write(Split(left).Concat(Split(right)));
    }

    /// <summary>Sorted, each once.</summary>
    public static string Write(IEnumerable<string> names) =>
        string.Join(Separator, names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>In lower case after composing, as <c>merge.js</c> does it too.</summary>
    internal static string Folded(string name) =>
        CanonicalForm.Compose(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToLowerInvariant();
}
