namespace Checklist.TemplateCompiler;

/// <summary>Where parts of a script or a style sheet end.</summary>
internal static class CodeScan
{
    public static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    public static bool IsAt(string code, int position, string text) => string.CompareOrdinal(code, position, text, 0, text.Length) == 0;

    /// <summary>Behind a comment between slash and star; one that is not closed goes to the end.</summary>
    public static int EndOfComment(string code, int start)
    {
        var end = code.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? code.Length : end + 2;
    }

    /// <summary>Behind the quote that closes a string; one that is not closed goes to the end.</summary>
    public static int EndOfString(string code, int start)
    {
        var at = start + 1;
        while (at < code.Length && code[at] != code[start])
        {
            at += code[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, code.Length);
    }
}
