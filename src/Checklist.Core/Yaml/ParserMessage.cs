namespace Checklist.Core.Yaml;

/// <summary>Brings a message of the YAML library into the form of ours: lower case, one clause, single blanks, no full stop.</summary>
internal static class ParserMessage
{
    public static string Clean(string message)
    {
        var firstLine = message.Split('\n')[0].Trim();
        var trimmed = firstLine.TrimEnd('.', ' ').Replace('`', '\'')
            .Replace("  ", " ", StringComparison.Ordinal)
            .Replace("that violate ", "that violates ", StringComparison.Ordinal);
        return trimmed.Length == 0 ? "unexpected text" : char.ToLowerInvariant(trimmed[0]) + trimmed[1..];
    }
}
