namespace Checklist.Core.Catalogs;

/// <summary>Patterns such as <c>groups/*.yaml</c>: a star stands for any characters but '/'.</summary>
internal static class PathPattern
{
    /// <summary>Goes back to the last star only, so that many stars cost no more than pattern times path.</summary>
    public static bool IsMatch(string pattern, string path)
    {
        var position = 0;
        var index = 0;
        var star = -1;
        var resume = 0;
        while (index < path.Length)
        {
            if (position < pattern.Length && pattern[position] == '*')
            {
                star = position++;
                resume = index;
                continue;
            }

            if (position < pattern.Length && pattern[position] == path[index])
            {
                position++;
                index++;
                continue;
            }

            if (star < 0 || path[resume] == '/')
            {
                return false;
            }

            position = star + 1;
            index = ++resume;
        }

        return pattern.AsSpan(position).TrimStart('*').IsEmpty;
    }
}
