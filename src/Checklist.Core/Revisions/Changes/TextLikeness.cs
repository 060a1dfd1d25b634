using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>How much of their wording two controls share: 0 for nothing, 1 for all of it.</summary>
internal static class TextLikeness
{
    /// <summary>The words of what a control asks for.</summary>
    public static HashSet<string> Words(ReleaseControl control)
    {
        var texts = control.Fields.Maps("checks").SelectMany(check => new[] { check.Text("text"), check.Map("command")?.Text("run") });
        return texts
            .Prepend(control.Fields.Text("statement")).Prepend(control.Fields.Text("title"))
            .OfType<string>().SelectMany(ComparedText.Words).ToHashSet(StringComparer.Ordinal);
    }

    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count < other.Count ? one.Count(other.Contains) : other.Count(one.Contains);
        return one.Count + other.Count == 0 ? 0 : 2.0 * shared / (one.Count + other.Count);
    }

    /// <summary>Which part of the first one's words is in the other.</summary>
    public static double Share(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count == 0 ? 0 : (double)one.Count(other.Contains) / one.Count;
}
