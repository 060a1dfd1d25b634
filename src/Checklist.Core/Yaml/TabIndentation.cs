using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>Finds the tab that made a file unreadable; the parser names another place.</summary>
internal static class TabIndentation
{
    /// <summary>Offset of the first tab in the indentation of a line that has text, or -1.</summary>
    public static int FirstOffset(SourceText source)
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            var indentation = text.Length - text.TrimStart(" \t").Length;
            var tab = text[..indentation].IndexOf('\t');
            if (tab >= 0 && indentation < text.Length)
            {
                return source.OffsetAt(new TextPosition(line, 1)) + tab;
            }
        }

        return -1;
    }
}
