using System.Buffers;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>The bytes of strings as they are written (ISO 32000-2, 7.3.4).</summary>
internal static class PdfLiteral
{
    /// <summary>A string in parentheses, which may hold others.</summary>
    /// <param name="length">Of what was read, with both parentheses.</param>
    /// <exception cref="InvalidDataException">It never ends.</exception>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> bytes, out int length)
    {
        var source = bytes.Span;
        var plain = source[1..].IndexOfAny((byte)'\\', (byte)'(', (byte)')');
        if (plain >= 0 && source[plain + 1] == ')')
        {
            length = plain + 2;
            return bytes.Slice(1, plain);
        }

        var text = new ArrayBufferWriter<byte>();
        var depth = 1;
        for (var i = 1; i < source.Length; i++)
        {
            var sign = source[i];
            if (sign == '\\')
            {
                i = Escape(source, i + 1, text);
                continue;
            }

            depth += sign switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0)
            {
                length = i + 1;
                return text.WrittenMemory;
            }

            text.Write([sign]);
        }

        throw new InvalidDataException("a string never ends");
    }

    /// <summary>The bytes of a string that is written in hexadecimal digits.</summary>
    /// <exception cref="InvalidDataException">A sign is no digit.</exception>
    public static ReadOnlyMemory<byte> FromHex(ReadOnlySpan<byte> digits)
    {
        var text = new byte[(digits.Length + 1) / 2];
        var count = 0;
        foreach (var digit in digits)
        {
            if (digit is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ')
            {
                continue;
            }

            text[count / 2] |= (byte)(HexDigit(digit) << (count % 2 == 0 ? 4 : 0));
            count++;
        }

        return text.AsMemory(0, (count + 1) / 2);
    }

    /// <summary>The value of a digit.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static int HexDigit(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => throw new InvalidDataException("a string of digits holds another sign"),
    };

    /// <summary>The place of the last byte that belongs to the escape.</summary>
    private static int Escape(ReadOnlySpan<byte> source, int i, ArrayBufferWriter<byte> text)
    {
        if (i >= source.Length)
        {
            return i;
        }

        if (source[i] is >= (byte)'0' and <= (byte)'7')
        {
            return Octal(source, i, text);
        }

        if (source[i] is (byte)'\r' or (byte)'\n') // a line that goes on
        {
            return source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n' ? i + 1 : i;
        }

        text.Write([source[i] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            var other => other,
        }]);
        return i;
    }

    private static int Octal(ReadOnlySpan<byte> source, int start, ArrayBufferWriter<byte> text)
    {
        var value = 0;
        var i = start;
        while (i < source.Length && i < start + 3 && source[i] is >= (byte)'0' and <= (byte)'7')
        {
            value = (value * 8) + source[i] - '0';
            i++;
        }

        text.Write([(byte)value]);
        return i - 1;
    }
}
