using System.Text;

namespace Checklist.TemplateCompiler;

/// <summary>
/// A script without comments and without the white space that only people need. Line ends stay wherever JavaScript could read them as
/// the end of a statement; strings, templates and regular expressions are kept as they are. Names are not shortened: who looks into the
/// page can read it.
/// </summary>
internal sealed class CompactScript
{
    private const string NoLineEndAfter = "{;,([";
    private const string NoLineEndBefore = "}]).";

    /// <summary>Words behind which a slash begins a regular expression, not a division.</summary>
    private static readonly string[] WordsBeforeExpression =
        ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "instanceof", "else", "do", "yield", "await"];

    private readonly StringBuilder output;
    private readonly string code;
    private int position;

    private CompactScript(string code)
    {
        this.code = code;
        output = new StringBuilder(code.Length);
    }

    public static string Write(string code)
    {
        var writer = new CompactScript(code);
        while (writer.position < code.Length)
        {
            writer.WriteNext();
        }

        return writer.output.ToString();
    }

    private void WriteNext()
    {
        var character = code[position];
        if (CodeScan.IsSpace(character) || IsComment())
        {
            WriteSpace();
        }
        else if (character is '"' or '\'')
        {
            Copy(CodeScan.EndOfString(code, position));
        }
        else if (character == '`')
        {
            Copy(EndOfTemplate(code, position));
        }
        else if (character == '/' && IsExpressionNext())
        {
            Copy(EndOfExpression(code, position));
        }
        else
        {
            Copy(position + 1);
        }
    }

    private bool IsComment() => CodeScan.IsAt(code, position, "/*") || CodeScan.IsAt(code, position, "//");

    private void WriteSpace()
    {
        var hasLineEnd = false;
        while (position < code.Length && (CodeScan.IsSpace(code[position]) || IsComment()))
        {
            var end = CodeScan.IsSpace(code[position]) ? position + 1 : EndOfComment();
            hasLineEnd |= code.AsSpan(position, end - position).Contains('\n');
            position = end;
        }

        if (output.Length == 0 || position >= code.Length)
        {
            return;
        }

        var (before, after) = (output[^1], code[position]);
        if (hasLineEnd ? !NoLineEndAfter.Contains(before) && !NoLineEndBefore.Contains(after) : NeedsSpace(before, after))
        {
            output.Append(hasLineEnd ? '\n' : ' ');
        }
    }

    /// <summary>A comment to the end of the line leaves the line end, which may matter.</summary>
    private int EndOfComment()
    {
        if (code[position + 1] == '*')
        {
            return CodeScan.EndOfComment(code, position);
        }

        var end = code.IndexOf('\n', position);
        return end < 0 ? code.Length : end;
    }

    /// <summary>Two words, two signs that would become one, what would become a comment, and a number before a dot.</summary>
    private static bool NeedsSpace(char before, char after) =>
        (IsWord(before) && IsWord(after))
        || (before == after && before is '+' or '-')
        || before == '/' || after == '/'
        || (before, after) is ('<', '!') or ('-', '>')
        || (char.IsAsciiDigit(before) && after == '.');

    private static bool IsWord(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '$' or '#' or '\\' || character > 127;

    private bool IsExpressionNext()
    {
        var last = output.Length - 1;
        while (last >= 0 && CodeScan.IsSpace(output[last]))
        {
            last--;
        }

        if (last < 0 || !IsWord(output[last]))
        {
            return last < 0 || output[last] is not (')' or ']' or '"' or '\'' or '`');
        }

        var start = last;
        while (start > 0 && IsWord(output[start - 1]))
        {
            start--;
        }

        return WordsBeforeExpression.Contains(output.ToString(start, last + 1 - start));
    }

    /// <summary>A slash inside brackets does not end it.</summary>
    private static int EndOfExpression(string code, int start)
    {
        var isInClass = false;
        var at = start + 1;
        while (at < code.Length && (code[at] != '/' || isInClass) && code[at] != '\n')
        {
            isInClass = code[at] == '[' || (isInClass && code[at] != ']');
            at += code[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, code.Length);
    }

    /// <summary>What is in <c>${…}</c> is code again, with strings and templates of its own.</summary>
    private static int EndOfTemplate(string code, int start)
    {
        var at = start + 1;
        while (at < code.Length && code[at] != '`')
        {
            at = CodeScan.IsAt(code, at, "${") ? EndOfPlace(code, at + 2) : at + (code[at] == '\\' ? 2 : 1);
        }

        return Math.Min(at + 1, code.Length);
    }

    private static int EndOfPlace(string code, int start)
    {
        var depth = 1;
        var at = start;
        while (at < code.Length && depth > 0)
        {
            depth += code[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at = code[at] switch
            {
                '"' or '\'' => CodeScan.EndOfString(code, at),
                '`' => EndOfTemplate(code, at),
                _ => at + 1,
            };
        }

        return at;
    }

    private void Copy(int end)
    {
        output.Append(code, position, end - position);
        position = end;
    }
}
