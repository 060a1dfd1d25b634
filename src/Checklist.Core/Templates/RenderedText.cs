using System.Text;

namespace Checklist.Core.Templates;

/// <summary>
/// What templates made before, in parts that many pages print: bytes that are copied into each page. Pages have more navigation than
/// text, and as one string of its own it was an eighth of all memory of a build.
/// </summary>
/// <param name="parts">As UTF-8, one behind the other.</param>
internal sealed class RenderedText(IReadOnlyList<byte[]> parts)
{
    /// <summary>Not empty, and surely without white space at its ends. False says nothing.</summary>
    public bool IsStripped => parts is [[var first, ..], ..] and [.., [.., var last]] && IsVisible(first) && IsVisible(last);

    public void WriteTo(BoundedOutput output)
    {
        foreach (var part in parts)
        {
            output.Write(part, part.Length); // no more characters than bytes, which will do for a limit
        }
    }

    public bool Is(string text) => text.Length == 0 ? parts.All(part => part.Length == 0) : ToString() == text;

    /// <summary>For a template that a catalog brings, which sees a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(parts.Count == 1 ? parts[0] : [.. parts.SelectMany(part => part)]);

    /// <summary>A character of ASCII that is no white space.</summary>
    private static bool IsVisible(byte character) => character is > (byte)' ' and < 0x7F;
}
