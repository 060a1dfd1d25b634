using System.Text.RegularExpressions;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>
/// The white space of lines that hold nothing else. Editors leave it there and YAML gives it no meaning; the library ends at a tab in
/// it, and at spaces below a block that has no text.
/// </summary>
internal static partial class BlankLines
{
    /// <summary>The same text with white space that the library reads, at the same offsets; null when there was none to replace.</summary>
    public static string? Smooth(SourceText source)
    {
        var text = source.Content.ToCharArray();
        var header = -1; // how deep the last block header is indented that has no text yet
        var hasChanged = false;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var content = source.Line(line);
            if (!content.IsWhiteSpace())
            {
                header = HeaderIndentation(content);
                continue;
            }

            var replacement = header >= 0 && IsEmptyBlock(source, line, header) ? '\n' : content.Contains('\t') ? ' ' : default;
            if (replacement != default && content.Length > 0)
            {
                text.AsSpan(source.OffsetAt(new TextPosition(line, 1)), content.Length).Fill(replacement);
                hasChanged = true;
            }
        }

        return hasChanged ? new string(text) : null;
    }

    /// <summary>Whether the next line that holds something belongs to what comes behind the block.</summary>
    private static bool IsEmptyBlock(SourceText source, int blank, int header)
    {
        var next = blank + 1;
        while (next <= source.LineCount && source.Line(next).IsWhiteSpace())
        {
            next++;
        }

        return next > source.LineCount || source.Line(next).Length - source.Line(next).TrimStart(' ').Length <= header;
    }

    /// <summary>Of the key, or of the dash where there is none; -1 for a line that starts no block.</summary>
    private static int HeaderIndentation(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny('|', '>') < 0 || HeaderPattern().Match(line.ToString()) is not { Success: true } match)
        {
            return -1;
        }

        return match.Groups["key"].Success ? match.Groups["lead"].Length : Math.Max(0, match.Groups["lead"].Value.LastIndexOf('-'));
    }

    [GeneratedRegex(@"\A(?<lead> *(?:- +)*)(?<key>[^#]*: +)?[|>][-+1-9]*[ \t]*(?:#.*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPattern();
}
