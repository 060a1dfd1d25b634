using System.Text.RegularExpressions;

namespace Checklist.Core.Templates;

/// <summary>Which templates others are made of, read off their text: an include names its template in quotes.</summary>
internal static partial class TemplateIncludes
{
    /// <summary>The templates themselves and all that they include, at any depth.</summary>
    public static IReadOnlySet<string> Reach(TemplateSet templates, IEnumerable<string> starts)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var path))
        {
            if (reached.Add(path) && templates.Find(path) is { } source)
            {
                foreach (Match match in IncludePattern().Matches(source.Content))
                {
                    waiting.Enqueue(match.Groups[1].Value);
                }
            }
        }

        return reached;
    }

    [GeneratedRegex("""\binclude\s+['"]([^'"]+)['"]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IncludePattern();
}
