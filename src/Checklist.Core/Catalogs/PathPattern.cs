namespace Checklist.Core.Catalogs;

/// <summary>Patterns such as <c>groups/*.yaml</c>: a star stands for any characters but '/'.</summary>
internal static class PathPattern
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
        {
            return pattern.SequenceEqual(path);
        }

        if (!path.StartsWith(pattern[..star], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = pattern[(star + 1)..];
        for (var i = star; i <= path.Length; i++)
        {
            if (IsMatch(rest, path[i..]))
            {
                return true;
            }

            if (i < path.Length && path[i] == '/')
            {
                return false;
            }
        }

        return false;
    }
}
