using System.Globalization;
using CsCheck;

namespace Checklist.Core.Tests.Prose;

/// <summary>Texts that look for trouble: pieces of markup, of other tools' markup and of other scripts, at random.</summary>
internal static class ProseGenerators
{
    private static readonly string[] Pieces =
    [
        "a", "b", "word", "1", "23", "x", " ", " ", "  ", "    ", "\t", ".", ",", ":", ";", "!", "?",
        "(", ")", "[", "]", "{", "}", "<", ">",
        "\\", "`", "``", "```", "*", "**", "***", "_", "__", "#", "##", "+", "-", "--", "---", "=", "==", "===", "|",
        "||", "~", "~~", "^", "^^", "$", "$$",
        "&", "&lt;", "&#42;", "&#x3c;", "&nbsp;", "&#32;", "&amp;", "&copy", "\"", "\"\"", "'", "/", "//", "%", "@", "@user",
        "a@b.cc", "#12", "www.", "www.a.bc",
        "http://a.b", "https://a.b", "mailto:a@b.c", "javascript:alert(1)", "://", ":smile:", ":)", "::", ":::", "{{", "}}",
        "{%", "%}", "{.c}", "{#i}", "{{ id }}",
        "[[", "]]", "[[a]]", "[[a#b|c]]", "[^1]", "[^a]", "[x](y)", "![x](y.png)", "](", "](u)", "](u \"t\")", "[a]: b", "[ ] ", "[x] ",
        "<b>", "</b>", "<!--", "-->", "<?", "<a href='x'>",
        "<https://a.b>", "<a@b.c>", "<script>", "1.", "1)", "a.", "iv)", "- ", "* ", "+ ", "> ", "# ", ": ", ":   ", "|-|-|", "-|-", "a|b",
        "!!!", "é", "日本", "ß", "\u00a0", "\u2003", "€", "☑", "😀", "\u0301", "\u200d", "“", "…", "—",
        "\ufb01", "İ", "٣", "*[a]:", "(c)", "GH-1", "\\*", "\\[", "\\\\",
    ];

    private static readonly string[] Breaks =
        [
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "  \n",
            "\\\n",
            "\n    ",
            "\n  ",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n:   ",
            "\n\n:   ",
            "\na|b\n-|-\n",
            "\n```\n",
            "\n\n[^1]: ",
            "\n\n[^a]: ",
            "\n# ",
            "\n***\n",
            "\n---\n",
            "\n<div>\n",
            "\n| a | b |\n|--|:-:|\n| ",
        ];

    /// <summary>How many texts a test tries; more of them with <c>CHECKLIST_ITERATIONS</c>.</summary>
    public static int Iterations { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CHECKLIST_ITERATIONS"), CultureInfo.InvariantCulture, out var count) ? count : 300;

    /// <summary>One line, with no character that texts may not hold.</summary>
    public static Gen<string> Line { get; } = One(Pieces).Array[0, 14].Select(pieces => string.Concat(pieces));

    public static Gen<string> Markdown { get; } =
        Gen.Frequency((5, One(Pieces)), (2, One(Breaks))).Array[0, 40].Select(pieces => string.Concat(pieces));

    /// <summary>Any UTF-16, as it comes.</summary>
    public static Gen<string> Anything { get; } = Gen.OneOf(Gen.String, Gen.String[Gen.Char, 0, 60], Markdown);

    private static readonly string[] Words =
    [
        "a", "word", "Ä", "*b*", "*b c*", "**d**", "***e***", "*f **g***", "***h** i*", "**j *k* l**", "_m_", "__n__", "`x`", "*`y`*",
        "[y](z)", "**[y *z*](z)**", "*(o)*", "**\"p\"**", "q**r**s", "t*u*",
    ];

    private static readonly string[] Joints = [" ", " ", ", ", ": ", " (", ") ", "-", "\n", "\\\n"];

    /// <summary>Words and emphasis as people write them.</summary>
    public static Gen<string> Ordinary { get; } =
        Gen.Select(One(Words), One(Joints), (word, joint) => word + joint).Array[0, 12].Select(pieces => string.Concat(pieces));

    private static Gen<string> One(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
