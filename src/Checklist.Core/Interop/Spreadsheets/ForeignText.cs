using System.Text;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>A plain text of others as a line or as prose of ours: what means something in Markdown no longer means anything.</summary>
internal static class ForeignText
{
    /// <summary>One line, without what no file may hold. A name cannot hold two braces: they get a space between them.</summary>
    public static string Line(string? text) => string
        .Join(' ', Clean(text).Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        .Replace("{{", "{ {", StringComparison.Ordinal);

    /// <summary>One line as prose.</summary>
    public static string Inline(string line) => MarkdownText.Escape(line.Trim()).Replace("{{", "{\\{", StringComparison.Ordinal);

    /// <summary>Several lines as they stand, without what no file may hold.</summary>
    public static string Lines(string? text) => string.Join('\n', Clean(text).Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    /// <summary>Paragraphs between empty lines, a hard break at each line end inside one, commands as code.</summary>
    public static string Prose(string? text)
    {
        var blocks = new List<string>();
        var paragraph = new List<string>();
        var code = new List<string>();
        foreach (var line in Clean(text).Split('\n'))
        {
            var isCode = LooksLikeCommand(line) || (code.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal));
            if (isCode)
            {
                Close(paragraph, Paragraph, blocks);
                code.Add(line.TrimEnd());
                continue;
            }

            Close(code, Fence, blocks);
            if (line.AsSpan().Trim().IsEmpty)
            {
                Close(paragraph, Paragraph, blocks);
                continue;
            }

            paragraph.Add(line);
        }

        Close(code, Fence, blocks);
        Close(paragraph, Paragraph, blocks);
        return string.Join("\n\n", blocks);
    }

    private static void Close(List<string> lines, Func<IReadOnlyList<string>, string> write, List<string> blocks)
    {
        if (lines.Count > 0)
        {
            blocks.Add(write(lines));
            lines.Clear();
        }
    }

    private static string Paragraph(IReadOnlyList<string> lines) => string.Join("\\\n", lines.Select(Inline));

    private static string Fence(IReadOnlyList<string> lines)
    {
        var code = string.Join('\n', lines);
        var fence = new string('`', Math.Max(3, MarkdownMarkup.LongestRun(code, '`') + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    private static bool LooksLikeCommand(string line) =>
        (line.StartsWith("# ", StringComparison.Ordinal)
            || line.StartsWith("$ ", StringComparison.Ordinal)
            || line.StartsWith("PS>", StringComparison.Ordinal)
            || line.StartsWith("    ", StringComparison.Ordinal)
            || line.StartsWith('\t'))
            && line.AsSpan().Trim().Length > 2;

    /// <summary>Whether a text loses characters here that no file may hold, or that nobody sees.</summary>
    public static bool HasHidden(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var lines = text.ReplaceLineEndings("\n");
        return TextCharacters.FirstForbidden(lines) >= 0 || HiddenCharacters.Without(lines) != lines;
    }

    /// <summary>LF; in composed form; without control characters and those that turn the reading direction.</summary>
    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var lines = CanonicalForm.Compose(text.ReplaceLineEndings("\n"));
        if (TextCharacters.FirstForbidden(lines) >= 0)
        {
            var builder = new StringBuilder(lines.Length);
            foreach (var rune in lines.EnumerateRunes())
            {
                builder.Append(TextCharacters.FirstForbidden(rune.ToString()) < 0 ? rune.ToString() : "");
            }

            lines = builder.Replace("\uFFFD", "").ToString();
        }

        return HiddenCharacters.Without(lines);
    }
}
