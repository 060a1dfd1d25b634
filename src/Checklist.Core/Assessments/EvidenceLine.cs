namespace Checklist.Core.Assessments;

/// <summary>
/// Evidence as forms show it: <c>address</c> or <c>title &lt;address&gt;</c>, several parted by <c> ; </c> or a line break.
/// An address with such a mark in it cannot be told apart.
/// </summary>
public static class EvidenceLine
{
    private const string Separator = " ; ";

    public static string Write(IReadOnlyList<Evidence> evidence) => string.Join(Separator, evidence.Select(Write));

    public static string Write(Evidence evidence) => evidence.Title is null ? evidence.Href : $"{evidence.Title} <{evidence.Href}>";

    public static IReadOnlyList<Evidence> Parse(string text) =>
        [.. text.Split(["\n", Separator], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];

    private static Evidence ParseOne(string text)
    {
        var opening = text.EndsWith('>') ? text.LastIndexOf('<') : -1;
        return opening > 0 && text[..opening].Trim() is { Length: > 0 } title
            ? new Evidence(text[(opening + 1)..^1].Trim(), title)
            : new Evidence(text);
    }
}
