using System.Text.RegularExpressions;

namespace Checklist.Core.Tests.Cases;

/// <summary>
/// Reads what a case file expects of itself. Above a line stand the comments <c># error CHK2003 5-12: message</c>,
/// <c># note 3:5: message</c> and <c># hint: message</c>; columns start at 1, the end is exclusive. A column without a line
/// is of the next line that is no annotation; where no comment can stand, as in a literal text, the annotation stands
/// above it and gives the line too: <c># error CHK2003 9:5-12: message</c>.
/// </summary>
internal static partial class AnnotatedText
{
    public static IReadOnlyList<string> Expectations(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var expectations = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (AnnotationPattern().Match(lines[i]) is not { Success: true } match)
            {
                continue;
            }

            var target = lines.FindIndex(i, line => !AnnotationPattern().IsMatch(line)) + 1;
            var annotation = Complete(match.Groups["text"].Value, target);
            if (match.Groups["kind"].Value is "hint" or "note")
            {
                expectations[^1] += "\n" + annotation;
                continue;
            }

            expectations.Add(annotation);
        }

        return expectations;
    }

    private static string Complete(string annotation, int line)
    {
        var place = ColumnPattern().Match(annotation);
        return place.Success ? $"{place.Groups["head"].Value}{line}:{place.Groups["rest"].Value}" : annotation;
    }

    [GeneratedRegex(
        "^ *# (?<text>(?:(?<kind>error|warning|info) CHK[0-9]{4} [0-9:-]+|(?<kind>note) (?:[^ :]+:)?[0-9:]+|(?<kind>hint)): .*)$")]
    private static partial Regex AnnotationPattern();

    [GeneratedRegex("^(?<head>(?:error|warning|info) CHK[0-9]{4} )(?<rest>[0-9]+(?:-[0-9]+)?: .*)$")]
    private static partial Regex ColumnPattern();
}
