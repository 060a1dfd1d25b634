using System.Text.Json;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Prose;

/// <summary>Texts that were made to break out: ours, and the corpus where it is present. Only such as a source may hold.</summary>
public static class HostileTexts
{
    private static readonly string[] Ours =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "'-alert(1)-'", "javascript:alert(1)",
        "[a](javascript:alert(1))", "[a](JaVa\tScript:alert(1))", "[a](&#106;avascript:alert(1))",
        "![a](x\" onerror=\"alert(1))", "<javascript:alert(1)>",
        "[a](data:text/html;base64,PHN2Zz4=)", "[a](vbscript:x)", "[a](//evil.example)",
        "[a](\\\\evil.example)", "[a]: javascript:alert(1)\n\n[a]",
        "<a href=\"javascript:alert(1)\">a</a>", "<!-- --><script>alert(1)</script>", "<![CDATA[<script>]]>", "<?php echo 1 ?>",
        "<style>*{x:expression(alert(1))}</style>",
        "`<b>`</code><script>", "```\"><script>\nx\n```", "{{ x }}{% include a %}", "{{< script >}}", "a{onclick=alert(1)}",
        "# a {#b onclick=alert(1)}", "::: x {onclick=alert(1)}\n:::",
        "|a|\n|-|\n|<b>|", "&lt;script&gt;", "&amp;lt;b&gt;", "[^1]: <script>\n\na[^1]", "$\\href{javascript:alert(1)}{x}$",
        "@user #1 GH-1 a@b.cc http://evil.example www.evil.example",
        "[a](<javascript:alert(1)>)", "[a](https://x\"onmouseover=alert(1))", "<https://a.b/\"onclick=alert(1)>", "- [x](javascript:x) <b>",
        "![a](https://evil.example/pixel.png)",
        "* [a]: b\n: c\n~ d", "Term\n:   <script>", "\\<b\\>\\[a\\](javascript:x)",
        "<a@b.c\" onclick=alert(1)>", "[\"onclick=alert(1)](a 'b\"c')",
    ];

    /// <summary>In one piece, because a test case for each of seven thousand would take longer than the test.</summary>
    public static TheoryData<string[]> All => [Load()];

    private static string[] Load()
    {
        var corpus = Environment.GetEnvironmentVariable("CHECKLIST_CORPUS");
        var folder = Path.Combine(corpus ?? "", "hostile");
        if (corpus is null || !Directory.Exists(folder))
        {
            return Ours;
        }

        var payloads = File.ReadAllLines(Path.Combine(folder, "xss-payloads.txt"));
        var naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "naughty-strings.json")))!;
        return [.. Ours.Concat(payloads).Concat(naughty)
            .Where(text => TextCharacters.FirstForbidden(text) < 0).Distinct(StringComparer.Ordinal)];
    }
}
