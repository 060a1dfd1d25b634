using Checklist.Core.Assessments;
using Checklist.Core.Languages;

namespace Checklist.Core.Interop.Forms;

/// <summary>What people and programs write for a tick. A word that denies it is a fail: a person looked, and it was not done.</summary>
internal static class TickWords
{
    public const string Done = "done";

    /// <summary>The value <c>done</c>, or a verdict; neither for a word that is neither.</summary>
    public static (Verdict? Verdict, string? Value) Parse(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        if (word is Done or "yes" or "true" or "on" or "1" or "x" or "✓" or "✔" or "✔️" or "✅" or "☑" or "☑️" or "☒")
        {
            return (null, Done);
        }

        if (word is "no" or "false" or "off" or "0" or "not done" or "not-done" or "✗" or "✘" or "❌")
        {
            return (Verdict.Fail, null);
        }

        if (IsPrinted(word, "form.done"))
        {
            return (null, Done);
        }

        if (IsPrinted(word, "form.not-done"))
        {
            return (Verdict.Fail, null);
        }

        return VerdictWords.Parse(word) switch
        {
            Verdict.Pass => (null, Done),
            Verdict.NotChecked => (null, null),
            var verdict => (verdict, null),
        };
    }

    private static bool IsPrinted(string word, string key) =>
        ShippedWords.All(key).Any(label => label.Equals(word, StringComparison.OrdinalIgnoreCase));
}
