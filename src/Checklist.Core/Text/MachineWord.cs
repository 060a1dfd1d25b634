using System.Runtime.CompilerServices;
using System.Text;

namespace Checklist.Core.Text;

/// <summary>
/// The words that files, forms, templates and JSON have for the values of a closed set, as in <c>not-applicable</c>: the one place that
/// makes
/// them of names, and finds names by them. What people read has words of its own. Safe for many threads.
/// </summary>
public static class MachineWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Words[Unsafe.BitCast<T, int>(value)];

    /// <summary>Null where there is no value.</summary>
    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } given ? Of(given) : null;

    /// <summary>Null for a word that the set does not have, and for null.</summary>
    public static T? Find<T>(string? word)
        where T : struct, Enum => Array.IndexOf(Table<T>.Words, word) is >= 0 and var index ? Unsafe.BitCast<int, T>(index) : null;

    /// <summary>All words of a set, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Words;

    private static string WordOf(string name)
    {
        var word = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            word.Append(char.IsAsciiLetterUpper(letter) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>By the number of the value: sets of ours count from 0.</summary>
    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly string[] Words = [.. Enum.GetNames<T>().Select(WordOf)];
    }
}
