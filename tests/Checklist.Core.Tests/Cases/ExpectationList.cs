using System.Text.RegularExpressions;

namespace Checklist.Core.Tests.Cases;

/// <summary>
/// Reads <c>expect.txt</c>: lines <c>path:line:column: error CHK3005: message</c>, each with its notes and hint below it.
/// </summary>
internal static partial class ExpectationList
{
    public static IReadOnlyList<string> Read(string text)
    {
        var expectations = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (FindingPattern().Match(line) is { Success: true } match)
            {
                expectations.Add(
                    $"{match.Groups["path"].Value}: {match.Groups["code"].Value} {match.Groups["place"].Value}: {match.Groups["message"].Value}");
                continue;
            }

            expectations[^1] += "\n" + line;
        }

        return expectations;
    }

    [GeneratedRegex("^(?<path>[^:]+):(?<place>[0-9:-]+): (?<code>(?:error|warning|info) CHK[0-9]{4}): (?<message>.*)$")]
    private static partial Regex FindingPattern();
}
