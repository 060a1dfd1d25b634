using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>Numbers behind a prefix, as in <c>rel-01</c>, <c>rel-02</c>.</summary>
internal sealed class ControlSeries(string prefix, int last)
{
    private const int LongestPrefix = Limits.IdCharacters - 8; // leaves room for the number

    private int last = last;

    /// <summary>Goes on with the series that the group's own ids follow, or starts one with the group's id.</summary>
    public static ControlSeries Of(ControlGroup group, string groupId)
    {
        var numbered = group.Controls
            .Select(control => Split(control.Id?.Value ?? ""))
            .Where(parts => parts.Number > 0)
            .ToList();
        if (numbered.Count == 0)
        {
            return new ControlSeries(groupId + "-", 0);
        }

        var prefix = numbered[^1].Prefix;
        return new ControlSeries(prefix, numbered.Where(parts => parts.Prefix == prefix).Max(parts => parts.Number));
    }

    public string Next()
    {
        last++;
        return prefix[..Math.Min(prefix.Length, LongestPrefix)] + last.ToString("00", CultureInfo.InvariantCulture);
    }

    private static (string Prefix, int Number) Split(string id)
    {
        var digits = id.Length - id.AsSpan().TrimEnd("0123456789").Length;
        var isNumbered = digits is > 0 and < 7 && digits < id.Length;
        return isNumbered ? (id[..^digits], int.Parse(id.AsSpan()[^digits..], CultureInfo.InvariantCulture)) : (id, 0);
    }
}
