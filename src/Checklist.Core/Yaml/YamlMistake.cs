using System.Buffers;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml;

/// <summary>Finds what made a file unreadable. The library tells what it met, often at another place and not why.</summary>
internal static class YamlMistake
{
    private static readonly SearchValues<char> BracketsAndQuotes = SearchValues.Create("{}[]\"'");

    /// <summary>What the author did, where the parser only says what it expected.</summary>
    /// <param name="last">Where the last part ended that the library read.</param>
    /// <param name="place">Where it gave up.</param>
    /// <param name="problem">What it says.</param>
    public static Diagnostic Find(SourceText source, int last, int place, string problem)
    {
        if (TabIndentation.FirstOffset(source) is >= 0 and var tab)
        {
            return SyntaxDiagnostics.Tab(source.Span(tab, 1));
        }

        if (UnquotedText.Find(source, place) is var (text, start))
        {
            return SyntaxDiagnostics.Unquoted(text, start);
        }

        if (IsColonInText(source, place))
        {
            return SyntaxDiagnostics.ColonInText(source.Span(place, 1));
        }

        if (problem.Contains("extra spaces in first line", StringComparison.Ordinal) && WidestBlankLineAbove(source, place) is { } blank)
        {
            return SyntaxDiagnostics.WideBlankLine(blank);
        }

        var comment = CommentAtText.Between(source, last, Math.Max(place, last + 1));
        var span = source.Span(place, place < source.Content.Length ? 1 : 0);
        return SyntaxDiagnostics.InvalidYaml(span, ParserMessage.Clean(problem), comment);
    }

    /// <summary>Whether it is the second colon of a line, and the line is no list of keys in braces.</summary>
    private static bool IsColonInText(SourceText source, int place)
    {
        var position = source.PositionAt(place);
        var before = source.Line(position.Line)[..(position.Column - 1)];
        return place < source.Content.Length
            && source.Content[place] == ':'
            && before.Contains(": ", StringComparison.Ordinal)
            && before.IndexOfAny(BracketsAndQuotes) < 0;
    }

    /// <summary>Where the library met text below it, that text is the next line.</summary>
    private static SourceSpan? WidestBlankLineAbove(SourceText source, int place)
    {
        var widest = 0;
        for (var line = source.PositionAt(place).Line - 1; line > 0 && source.Line(line).IsWhiteSpace(); line--)
        {
            widest = widest == 0 || source.Line(line).Length > source.Line(widest).Length ? line : widest;
        }

        return widest == 0 ? null : source.Span(source.OffsetAt(new TextPosition(widest, 1)), source.Line(widest).Length);
    }
}
