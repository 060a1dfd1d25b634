using System.Buffers;
using System.Text;

namespace Checklist.Core.Writers.Compact;

/// <summary>
/// A page in fewer bytes that reads as the same page: white space between blocks, quotes around plain attribute values, end tags that
/// HTML lets a page leave out, and escapes that text does not need. What is in <c>pre</c>, <c>textarea</c>, <c>script</c> and
/// <c>style</c> is kept.
/// </summary>
internal sealed class CompactHtml
{
    private readonly ArrayBufferWriter<byte> output;
    private readonly byte[] html;
    private int position;
    private HtmlTag? ahead; // the tag that was looked at last, which is the next one where only text is before it
    private int preserved; // how many elements are open whose white space counts

    private CompactHtml(byte[] html)
    {
        this.html = html;
        output = new ArrayBufferWriter<byte>(Math.Max(html.Length, 1));
    }

    /// <summary>The page in fewer bytes.</summary>
    /// <param name="html">As UTF-8, and so is the result: all that counts in markup is ASCII.</param>
    public static ReadOnlyMemory<byte> Write(byte[] html)
    {
        var writer = new CompactHtml(html);
        while (writer.position < html.Length)
        {
            writer.WriteNext();
        }

        return writer.output.WrittenMemory;
    }

    private void WriteNext()
    {
        if ((ahead?.Start == position ? ahead : HtmlTag.Read(html, position)) is not { } tag)
        {
            WriteText();
            return;
        }

        position = tag.End;
        if (tag.IsEnd && preserved == 0 && OptionalTags.MayLeaveOut(tag.Name, NextTag()))
        {
            return;
        }

        WriteTag(tag);
        preserved += tag.Name is "pre" or "textarea" ? (tag.IsEnd ? -1 : 1) : 0;
        if (!tag.IsEnd && tag.Name is "script" or "style")
        {
            CopyRawText(tag.Name);
        }
    }

    private HtmlTag? NextTag()
    {
        var next = position;
        while (next < html.Length && HtmlTag.IsWhiteSpace(html[next]))
        {
            next++;
        }

        return ahead = HtmlTag.Read(html, next);
    }

    private void WriteTag(HtmlTag tag)
    {
        Append(html.AsSpan(tag.Start, tag.NameEnd - tag.Start));
        for (var next = tag.NextAttribute(html, tag.NameEnd); next is { } attribute; next = tag.NextAttribute(html, attribute.End))
        {
            Append(" "u8);
            Append(html.AsSpan(attribute.Start, attribute.NameEnd - attribute.Start));
            var value = html.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
            if (value.Length > 0)
            {
                var quote = HtmlTag.NeedsQuotes(value) ? "\""u8 : ""u8;
                Append("="u8);
                Append(quote);
                Append(value);
                Append(quote);
            }
        }

        Append(">"u8);
    }

    /// <summary>The content of a script or a style sheet has a syntax, and a sum, of its own.</summary>
    private void CopyRawText(string name)
    {
        var end = position;
        while (end < html.Length && !IsEndOf(name, end))
        {
            var next = html.AsSpan(end + 1).IndexOf("</"u8);
            end = next < 0 ? html.Length : end + 1 + next;
        }

        Append(html.AsSpan(position, end - position));
        position = end;
    }

    private bool IsEndOf(string name, int at) =>
        html.AsSpan(at).StartsWith("</"u8)
        && html.Length - at - 2 >= name.Length
        && Ascii.EqualsIgnoreCase(html.AsSpan(at + 2, name.Length), name);

    private void WriteText()
    {
        var tag = html.AsSpan(position + 1).IndexOf((byte)'<');
        var end = tag < 0 ? html.Length : position + 1 + tag;
        var text = WithoutNeedlessEscapes(html.AsSpan(position, end - position));
        if (preserved == 0)
        {
            var isAfterBlock = output.WrittenCount == 0 || (output.WrittenSpan[^1] == (byte)'>' && position > 0 && IsBlockBefore());
            position = end;
            FoldedText.Append(output, text, isAfterBlock, NextTag() is { } next && OptionalTags.IsBlock(next.Name));
            return;
        }

        position = end;
        Append(text);
    }

    private static ReadOnlySpan<byte> WithoutNeedlessEscapes(ReadOnlySpan<byte> text) => text.Contains((byte)'&')
        ? Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(text).Replace("&#39;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal))
        : text;

    private void Append(ReadOnlySpan<byte> text) => output.Write(text);

    private bool IsBlockBefore()
    {
        var start = html.AsSpan(0, position).LastIndexOf((byte)'<');
        return HtmlTag.Read(html, start) is { } tag && tag.End == position && OptionalTags.IsBlock(tag.Name);
    }
}
