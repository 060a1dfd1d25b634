namespace Checklist.Core.Tests.Prose;

/// <summary>Pieces that, said over and over, make some reader of Markdown work with the square of their number.</summary>
internal static class HostileProse
{
    public static readonly string[] Pieces =
    [
        "[", "[[", "[[a|", "![", "[a](", "[a](<", "[a](b \"", "[a][", "[a][b]c ", "[^", "[^a", "[^a]", "[ (](", "[a](\\)", "[a](b (\\)",
        "[a](b 'c ", "[](", "[]", "]", "](b)", "[a](b)", "![a](b.png)", "[[a]]", "[a|b](c) ", "[*", "![*a](b) ",
        "<", "<a ", "<a b=\"", "a <!-- ", "a <? ", "a <![CDATA[ ", "a <!A ", "</a", "<http://a", "<a@b.c", "<http://a.b>", "<!-- a -->\n",
        "`", "``a` ", "`a", "*", "*a ", "a*", "**a ", "a**b*", "_a ", "*_", "***a **", "~~a", "^a", "> ", ">", "|", "| ",
        "a|b\n", "a|b\n-|-\n", "|\n|-\n|\n\n",
        "{{", "{{ a", "{{ \n", "{{ a }}", "&", "&#x", "&amp;", "&aaaa", "\\", "\\\n", "\\[", ":", "a\n: b\n", "a\n\n:   b\n\n", "#",
        "# a\n", "a\n=\n", "a\n=\n\n", "- ", "- a\n", "1. ", "- [ ] a\n", "[ ] ", "```\n", "- ```\n", "> ```\n", "> a\nb\n", "- > ", "> - ",
        "[a]: b\n", "[a]: b\n\n", "[a]:\n", "[^a]: b\n\n", "<div>\n", "<script>\n", "***\n", "    a\n", "a\n", "a  \n",
        "a\n\n", "\t", "\u00e4\u0301", "word ",
    ];

    public static TheoryData<string> All => [.. Pieces];

    public static string Of(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    /// <summary>Behind a word, so that no block starts with the first piece.</summary>
    public static string BehindAWord(string piece, int length) => "word " + Of(piece, length);
}
