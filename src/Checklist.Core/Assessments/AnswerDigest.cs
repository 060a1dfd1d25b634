using System.Text.RegularExpressions;

namespace Checklist.Core.Assessments;

/// <summary>The digest that an answer carries: which text was answered.</summary>
public static partial class AnswerDigest
{
    /// <summary>Of an answer whose text nobody knows. It equals no digest, so the answer does not count until somebody looks.</summary>
    public const string Unknown = "unknown";

    public static bool IsWellFormed(string digest) => digest == Unknown || Pattern().IsMatch(digest);

    [GeneratedRegex("^sha256:[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
