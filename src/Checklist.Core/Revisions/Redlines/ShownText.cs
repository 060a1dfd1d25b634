using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Redlines;

/// <summary>
/// A recorded prose text for comparing by eye: as a reader sees it, without the marks of Markdown, each paragraph and each item of
/// a list on one line, so that lines broken elsewhere are no change. Code keeps its lines.
/// </summary>
public static partial class ShownText
{
    /// <param name="valueOf">The value of a parameter; null where it has none. The text around it names the unit.</param>
    public static string Of(string text, Func<string, string?> valueOf) =>
        Of(ParameterUse().Replace(text, use => valueOf(use.Groups[1].Value) ?? use.Value));

    public static string Of(string text)
    {
        var source = new SourceText("", text);
        var prose = text.Length <= Limits.ProseCharacters
            ? ProseParser.Parse(SourcedText.FromFile(source), new DiagnosticBag())
            : ProseParser.ParseChapter(source, new DiagnosticBag());
        return PlainProse.Render(prose);
    }

    [GeneratedRegex(@"\{\{\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterUse();
}
