using System.Text;

namespace Checklist.TemplateCompiler;

/// <summary>
/// A style sheet without comments and without the white space that only people need. Strings and addresses are kept as they are.
/// </summary>
internal sealed class CompactStyle
{
    private const string NoSpaceAfter = "{};,:(";
    private const string NoSpaceBefore = "{};,)!";

    private readonly StringBuilder output;
    private readonly string code;
    private int position;

    private CompactStyle(string code)
    {
        this.code = code;
        output = new StringBuilder(code.Length);
    }

    public static string Write(string code)
    {
        var writer = new CompactStyle(code);
        while (writer.position < code.Length)
        {
            writer.WriteNext();
        }

        return writer.output.ToString();
    }

    private void WriteNext()
    {
        var character = code[position];
        if (CodeScan.IsSpace(character) || CodeScan.IsAt(code, position, "/*"))
        {
            WriteSpace();
        }
        else if (character is '"' or '\'')
        {
            Copy(CodeScan.EndOfString(code, position));
        }
        else if (CodeScan.IsAt(code, position, "url("))
        {
            Copy(EndOfAddress());
        }
        else
        {
            WriteCharacter(character);
        }
    }

    private void WriteCharacter(char character)
    {
        if (character == '}' && output.Length > 0 && output[^1] == ';')
        {
            output.Length--;
        }

        output.Append(character);
        position++;
    }

    private void WriteSpace()
    {
        while (position < code.Length && (CodeScan.IsSpace(code[position]) || CodeScan.IsAt(code, position, "/*")))
        {
            position = CodeScan.IsSpace(code[position]) ? position + 1 : CodeScan.EndOfComment(code, position);
        }

        var isNeeded = output.Length > 0 && position < code.Length && !NoSpaceAfter.Contains(output[^1])
            && !NoSpaceBefore.Contains(code[position]);
        if (isNeeded)
        {
            output.Append(' ');
        }
    }

    private int EndOfAddress()
    {
        var start = position + "url(".Length;
        var isQuoted = start < code.Length && code[start] is '"' or '\'';
        var end = code.IndexOf(')', isQuoted ? CodeScan.EndOfString(code, start) : start);
        return end < 0 ? code.Length : end + 1;
    }

    private void Copy(int end)
    {
        output.Append(code, position, end - position);
        position = end;
    }
}
