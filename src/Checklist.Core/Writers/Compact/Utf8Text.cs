using System.Text;

namespace Checklist.Core.Writers.Compact;

/// <summary>A text that grows, kept as the bytes that the file will have.</summary>
internal sealed class Utf8Text(int capacity)
{
    private byte[] bytes = new byte[capacity];
    private int length;

    public bool IsEmpty => length == 0;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public bool EndsWith(char ascii) => length > 0 && bytes[length - 1] == ascii;

    public Utf8Text Append(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length - length < most)
        {
            Array.Resize(ref bytes, Math.Max(length + most, bytes.Length + (bytes.Length / 4)));
        }

        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        return this;
    }
}
