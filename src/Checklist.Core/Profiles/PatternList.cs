using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>Ids, and patterns of ids with <c>*</c> in them. Thousands of plain ids cost no more than one.</summary>
internal sealed class PatternList
{
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly List<string> patterns = [];

    public PatternList(IReadOnlyList<SourcedText> texts)
    {
        foreach (var text in texts)
        {
            if (text.Value.Contains('*', StringComparison.Ordinal))
            {
                patterns.Add(text.Value);
                continue;
            }

            exact.Add(text.Value);
        }
    }

    public bool IsEmpty => exact.Count + patterns.Count == 0;

    public bool IsMatch(string id) => exact.Contains(id) || patterns.Any(pattern => PathPattern.IsMatch(pattern, id));
}
