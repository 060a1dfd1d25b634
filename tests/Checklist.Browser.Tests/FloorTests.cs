using System.Text.RegularExpressions;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>
/// Chrome 109, Firefox 115 and Safari 15.4, as the manual says. A newer feature is under <c>@supports</c>, behind a question in a
/// script, or in the list of those whose lack takes nothing away. Reads what is shipped; needs no browser.
/// </summary>
public sealed partial class FloorTests
{
    /// <summary>What came after one of the three, and how it is written.</summary>
    private static readonly (string Feature, string Pattern)[] NewerStyles =
    [
        ("light-dark()", @"light-dark\("),
        ("colors made from others", @"\(from |color-mix\(|contrast-color\("),
        (":has()", @":has\("),
        ("content-visibility", @"content-visibility\s*:"),
        ("overflow-clip-margin", @"overflow-clip-margin\s*:"),
        ("field-sizing", @"field-sizing\s*:"),
        ("::details-content", "::details-content"),
        ("container queries", "@container|container-type|container-name"),
        ("nested rules", @"(?<=[{;}]\s*)&"),
        ("@scope, @starting-style, @property", "@scope|@starting-style|@property|@view-transition|@position-try|@function"),
        ("anchors", @"anchor\(|position-anchor|anchor-name"),
        ("subgrid, masonry", "subgrid|masonry"),
        ("ranges in media queries", @"@media[^{]*[<>]"),
        ("units of small and large windows", @"\d(?:[dsl]v(?:h|w|min|max)|cq[a-z]+|rlh|lh|ic|cap)\b"),
        (
            "round(), mod(), sin() and others",
            @"\b(?:round|mod|rem|sin|cos|tan|asin|acos|atan2?|pow|sqrt|hypot|log|exp|abs|sign|calc-size|if)\("),
        (
            ":user-valid, :popover-open, :state()",
            ":user-(?:valid|invalid)|:popover-open|:state\\(|:nth-(?:last-)?child\\([^)]* of |:dir\\("),
        (
            "text-box, interpolate-size, reading-flow",
            "(?:text-box|interpolate-size|reading-flow|animation-timeline|view-transition-name|corner-shape|initial-letter)"
                + @"[a-z-]*\s*:"),
    ];

    private static readonly (string Feature, string Pattern)[] NewerScripts =
    [
        ("lists that are copied", @"\.(?:toSorted|toReversed|toSpliced|with)\("),
        ("groups", @"(?:Object|Map)\.groupBy\("),
        ("sets as in mathematics", @"\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\("),
        (
            "helpers of iterators",
            @"\.(?:keys|values|entries)\(\)\.(?:map|filter|some|every|find|reduce|toArray|forEach|flatMap|take|drop)\(|Iterator\."),
        ("promises from outside", @"Promise\.(?:withResolvers|try)\(|Array\.fromAsync\("),
        ("lookbehind, the flag v", @"\(\?<[=!]|/[a-z]*v[a-z]*[.;,)]\s*$"),
        (
            "popover, inert, close watchers",
            @"showPopover|togglePopover|\.inert\b|CloseWatcher|navigation\.|startViewTransition|requestClose|\.closedBy"),
        ("own style sheets", "CSSStyleSheet|adoptedStyleSheets"),
        ("highlights, sanitizer", @"CSS\.highlights|setHTML\(|new Sanitizer"),
        ("bytes to text", @"\.(?:toBase64|fromBase64|toHex|fromHex)\("),
        ("static blocks, private names in objects", @"\bstatic \{|#\w+ in "),
        (
            "structuredClone, hasOwn of Safari 15.4 are old enough; URL.parse, RegExp.escape are not",
            @"URL\.(?:parse|canParse)\(|RegExp\.escape|Intl\.(?:DurationFormat|Segmenter)"),
    ];

    /// <summary>
    /// Rules that only add to what is there without them: bold, a bar, a line less. Each is a rule of its own, so that nothing goes with
    /// it.
    /// </summary>
    private static readonly string[] Additions =
    [
        ".choice:has(:checked)", "[data-check]:has([value=fail]:checked)::before",
        "[data-check]:has([value=not-applicable]:checked) .note-needed",
        ".blanks :has(> .blank)::after", ".prose li:has(> input[type=checkbox])", ".site .checks:has(+ .read)", ".control:has(> .read)",
        ".control > .checks:has(+ .read) > [data-check]", ".summary tbody th:has(.quiet)", "details::details-content",
    ];

    private static readonly string Templates = Path.Combine(Repository.Root, "templates");

    public static TheoryData<string> StyleSheets => Files("*.css");

    public static TheoryData<string> Scripts => Files("*.js");

    private static TheoryData<string> Files(string pattern) =>
    [
        .. Directory.EnumerateFiles(Templates, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Templates, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(StyleSheets))]
    public void A_style_sheet_uses_nothing_newer_without_a_fallback(string path)
    {
        var styles = Repository.Style(path);
        Assert.Empty(Unguarded(styles));
        Assert.DoesNotMatch("(?<!-webkit-|-webkit-print-color-adjust: exact; )print-color-adjust", styles); // Chrome had a prefix until 135
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_uses_nothing_newer_without_asking(string path)
    {
        var code = Comment().Replace(File.ReadAllText(Path.Combine(Templates, path)), "");
        var asked = AskedBlock().Replace(code, ""); // if (CSS.supports(...)) { ... }
        var found = NewerScripts.Where(feature => Regex.IsMatch(asked, feature.Pattern, RegexOptions.Multiline));
        Assert.Empty(found.Select(feature => feature.Feature));
    }

    /// <summary>The test itself: each of these is found.</summary>
    [Theory]
    [InlineData("a { color: light-dark(#000, #fff) }", "light-dark()")]
    [InlineData("@media print { a { --x: oklch(from red l c h) } }", "colors made from others")]
    [InlineData("a:has(b), c { color: red }", ":has()")]
    [InlineData("@supports (display: grid) { a { height: 1dvh } } b { height: 2dvh }", "units of small and large windows")]
    [InlineData("@media (width > 30rem) { a { color: red } }", "ranges in media queries")]
    public void What_is_newer_is_found(string styles, string feature) => Assert.Contains(feature, Unguarded(styles));

    [Theory]
    [InlineData("@supports (color: light-dark(#000, #fff)) { a { color: light-dark(#000, #fff) } }")]
    [InlineData("/* a:has(b) */ a::before { content: \"light-dark(\" }")]
    public void What_is_guarded_is_not_found(string styles) => Assert.Empty(Unguarded(styles));

    /// <summary>Newer features of rules that are under no <c>@supports</c>.</summary>
    private static IReadOnlyList<string> Unguarded(string styles)
    {
        var found = new List<string>();
        var stack = new Stack<string>();
        var text = Quoted().Replace(StyleComment().Replace(styles, ""), "\"\"");
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('{' or '}' or ';'))
            {
                continue;
            }

            var part = text[start..at].Trim();
            start = at + 1;
            var rule = string.Join('\n', stack.Reverse().Append(part));
            var selector = stack.Count > 0 && text[at] != '{' ? stack.Peek() : part;
            if (!rule.Contains("@supports", StringComparison.Ordinal) && !Additions.Contains(selector))
            {
                found.AddRange(NewerStyles.Where(feature => Regex.IsMatch(part, feature.Pattern)).Select(feature => feature.Feature));
            }

            if (text[at] == '{')
            {
                stack.Push(part);
            }
            else if (text[at] == '}')
            {
                stack.TryPop(out _);
            }
        }

        return found;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex StyleComment();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"if \(CSS\.supports\([^\n]*\{.*?\n  \}", RegexOptions.Singleline)]
    private static partial Regex AskedBlock();
}
