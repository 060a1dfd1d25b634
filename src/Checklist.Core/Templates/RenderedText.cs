using System.Text;

namespace Checklist.Core.Templates;

/// <summary>
/// What templates made before, in parts that many pages print: bytes that are copied into each page. Pages have more navigation than
/// text, and as one string of its own it was an eighth of all memory of a build.
/// </summary>
/// <param name="parts">As UTF-8, one behind the other.</param>
internal sealed class RenderedText(IReadOnlyList<byte[]> parts)
{
    public void WriteTo(BoundedOutput output)
    {
        foreach (var part in parts)
        {
            output.Write(part, part.Length); // no more characters than bytes, which will do for a limit
        }
    }

    /// <summary>For a template that a catalog brings, which sees a string.</summary>
    public override string ToString() => string.Concat(parts.Select(Encoding.UTF8.GetString));
}
