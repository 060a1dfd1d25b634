namespace Checklist.Core.Templates;

/// <summary>Where in a page the text of a template has come to, as far as an element may begin there.</summary>
internal sealed class MarkupPlace
{
    private static readonly string[] TextOnly = ["title", "option", "textarea", "style", "script"];

    private bool isInTag;
    private string lastTag = "";

    public bool TakesElements => !isInTag && !TextOnly.Contains(lastTag, StringComparer.Ordinal);

    public void Pass(string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var mark = rest.IndexOf(isInTag ? '>' : '<');
            if (mark < 0)
            {
                return;
            }

            rest = rest[(mark + 1)..];
            if (!isInTag)
            {
                var end = rest.IndexOfAny(" >/\n");
                var name = end < 0 ? rest : rest[..end];
                lastTag = name.ToString(); // empty for an end tag
            }

            isInTag = !isInTag;
        }
    }
}
