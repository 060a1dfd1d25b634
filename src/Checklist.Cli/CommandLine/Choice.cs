using Checklist.Core.Diagnostics;

namespace Checklist.Cli.CommandLine;

/// <summary>A word of a fixed list.</summary>
internal static class Choice
{
    public static string Parse(string option, string value, IReadOnlyList<string> allowed)
    {
        if (allowed.Contains(value, StringComparer.Ordinal))
        {
            return value;
        }

        var nearest = Spelling.Nearest(value, allowed);
        var hint = nearest is null ? $"use one of {string.Join(", ", allowed.Select(word => $"`{word}`"))}" : $"use `{nearest}`";
        throw new UsageException($"`{value}` is not a value of `{option}`", hint);
    }

    /// <summary>Words separated by commas, also when the option is given several times; each once, in the order of the list.</summary>
    public static IReadOnlyList<string> ParseSeveral(string option, IReadOnlyList<string> values, IReadOnlyList<string> allowed)
    {
        var words = values
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))
            .Select(word => Parse(option, word, allowed))
            .ToHashSet(StringComparer.Ordinal);
        return [.. allowed.Where(words.Contains)];
    }
}
