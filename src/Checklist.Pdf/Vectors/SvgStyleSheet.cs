using System.Buffers;

namespace Checklist.Pdf.Vectors;

/// <summary>The rules of the file's style elements: for a name, a class, an id, or several of them at once; others are told of.</summary>
internal sealed class SvgStyleSheet
{
    private static readonly SearchValues<char> Combinators = SearchValues.Create(" >+~:[@");

    private readonly List<Rule> rules = [];

    public int Count => rules.Count;

    /// <summary>Adds the rules of a style sheet.</summary>
    /// <returns>Selectors and rules that are not understood.</returns>
    public IEnumerable<string> Add(string text)
    {
        text = WithoutComments(text);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            var close = MatchingBrace(text, open);
            var selector = text[at..open].Trim();
            var statement = selector.LastIndexOf(';');
            selector = statement < 0 ? selector : selector[(statement + 1)..].Trim(); // after an import, which is not followed
            at = close + 1;
            if (selector.StartsWith("@media", StringComparison.Ordinal)
                && (selector.Contains("dark", StringComparison.Ordinal) || selector.Contains("width", StringComparison.Ordinal)))
            {
                continue; // paper is light, and as wide as the picture
            }

            foreach (var part in selector.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!AddRule(part, text[(open + 1)..close]))
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>What its attributes, the rules and its style attribute say of an element, the weakest first.</summary>
    public IReadOnlyList<(string Key, string Value)> ValuesOf(SvgElement element) =>
    [
        .. element.Attributes.Select(attribute => (attribute.Key, attribute.Value.Trim())),
        .. OfRules(element),
        .. element["style"] is { } own ? Declarations(own) : [],
    ];

    private IEnumerable<(string Key, string Value)> OfRules(SvgElement element)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        var classes = element["class"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return rules
            .Where(rule => (rule.Tag.Length == 0 || rule.Tag == element.Name)
                && (rule.Id.Length == 0 || rule.Id == element.Id)
                && rule.Classes.All(classes.Contains))
            .OrderBy(rule => (rule.Id.Length > 0 ? 10_000 : 0) + (rule.Classes.Count * 100) + (rule.Tag.Length > 0 ? 1 : 0))
            .SelectMany(rule => rule.Values);
    }

    /// <summary>The declarations of a style attribute or a rule.</summary>
    private static IEnumerable<(string Key, string Value)> Declarations(string text)
    {
        foreach (var declaration in WithoutComments(text).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
                yield return (declaration[..colon].Trim().ToLowerInvariant(), value);
            }
        }
    }

    private bool AddRule(string selector, string body)
    {
        var isSimple = selector.Length > 0 && selector.AsSpan().IndexOfAny(Combinators) < 0;
        if (!isSimple || rules.Count >= SvgLimits.Rules)
        {
            return false;
        }

        var (tag, id, classes) = ("", "", new List<string>());
        foreach (var part in Parts(selector))
        {
            switch (part[0])
            {
                case '.':
                    classes.Add(part[1..]);
                    break;
                case '#':
                    id = part[1..];
                    break;
                default:
                    tag = part == "*" ? "" : part;
                    break;
            }
        }

        rules.Add(new Rule(tag, id, classes, [.. Declarations(body)]));
        return true;
    }

    private static IEnumerable<string> Parts(string selector)
    {
        var start = 0;
        for (var i = 1; i <= selector.Length; i++)
        {
            if (i == selector.Length || selector[i] is '.' or '#')
            {
                yield return selector[start..i];
                start = i;
            }
        }
    }

    private static int MatchingBrace(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string WithoutComments(string text)
    {
        var start = text.IndexOf("/*", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var kept = new System.Text.StringBuilder();
        var at = 0;
        while (start >= 0)
        {
            kept.Append(text, at, start - at);
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end + 2;
            start = at < text.Length ? text.IndexOf("/*", at, StringComparison.Ordinal) : -1;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    private sealed record Rule(
        string Tag, string Id, IReadOnlyList<string> Classes, IReadOnlyList<(string Key, string Value)> Values);
}
