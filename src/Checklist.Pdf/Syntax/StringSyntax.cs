namespace Checklist.Pdf.Syntax;

/// <summary>Names and text strings, escaped as PDF wants them.</summary>
internal static class StringSyntax
{
    /// <summary>A name with its slash; bytes outside the regular characters are written as #hex.</summary>
    public static ByteBuffer Name(this ByteBuffer buffer, string name)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(name);
        buffer.NoteName(bytes.Length);
        buffer.Add((byte)'/');
        foreach (var value in bytes)
        {
            if (value is > 32 and < 127 && !"()<>[]{}/%#"u8.Contains(value))
            {
                buffer.Add(value);
            }
            else
            {
                buffer.Add((byte)'#').Hex(value);
            }
        }

        return buffer;
    }

    /// <summary>A text string: as it is when ASCII, else UTF-16BE with its mark.</summary>
    public static ByteBuffer Text(this ByteBuffer buffer, string text)
    {
        buffer.Add((byte)'(');
        if (IsPlain(text))
        {
            foreach (var character in text)
            {
                buffer.Escaped((byte)character);
            }

            buffer.NoteString(text.Length);
            return buffer.Add((byte)')');
        }

        buffer.NoteString(2 + (2 * text.Length));
        buffer.Add(0xFE).Add(0xFF);
        foreach (var unit in text)
        {
            buffer.Escaped((byte)(unit >> 8)).Escaped((byte)unit);
        }

        return buffer.Add((byte)')');
    }

    /// <summary>A byte string.</summary>
    public static ByteBuffer Bytes(this ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        buffer.NoteString(bytes.Length);
        buffer.Add((byte)'(');
        foreach (var value in bytes)
        {
            buffer.Escaped(value);
        }

        return buffer.Add((byte)')');
    }

    /// <summary>One byte inside a literal string.</summary>
    public static ByteBuffer Escaped(this ByteBuffer buffer, byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => buffer.Add((byte)'\\').Add(value),
        (byte)'\r' => buffer.Add("\\r"u8), // a bare CR would be read back as LF
        (byte)'\n' => buffer.Add("\\n"u8),
        _ => buffer.Add(value),
    };

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is not (>= ' ' and < (char)127 or '\n' or '\t'))
            {
                return false;
            }
        }

        return true;
    }
}
