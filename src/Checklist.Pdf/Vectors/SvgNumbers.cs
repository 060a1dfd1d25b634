using System.Globalization;

namespace Checklist.Pdf.Vectors;

/// <summary>Reads numbers one after the other, as attributes of SVG hold them: <c>1-2.5.5e1,7</c> is 1, -2.5, 5 and 7.</summary>
internal ref struct SvgNumbers(ReadOnlySpan<char> text)
{
    private const double Largest = 1e7; // of a coordinate; more is damage, and could not be drawn

    private ReadOnlySpan<char> rest = text;

    public bool IsAtEnd
    {
        get
        {
            SkipSeparators();
            return rest.IsEmpty;
        }
    }

    /// <summary>The next character, or NUL.</summary>
    public char Peek()
    {
        SkipSeparators();
        return rest.IsEmpty ? '\0' : rest[0];
    }

    public void Skip(int count = 1) => rest = rest[count..];

    public bool TryRead(out double number)
    {
        SkipSeparators();
        var length = Length(rest);
        number = 0;
        if (length == 0 || !double.TryParse(rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            || Math.Abs(number) > Largest)
        {
            return false;
        }

        rest = rest[length..];
        return true;
    }

    /// <summary>A flag of an arc: one digit, with nothing behind it needed.</summary>
    public bool TryReadFlag(out bool flag)
    {
        SkipSeparators();
        flag = rest is ['1', ..];
        if (rest is not ['0' or '1', ..])
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    /// <summary>All numbers of a text; null where it holds anything else.</summary>
    public static double[]? List(string text, int most = 100_000)
    {
        var numbers = new SvgNumbers(text);
        var list = new List<double>();
        while (!numbers.IsAtEnd)
        {
            if (list.Count == most || !numbers.TryRead(out var number))
            {
                return null;
            }

            list.Add(number);
        }

        return [.. list];
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        var at = text is ['+' or '-', ..] ? 1 : 0;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }

        if (digits == 0)
        {
            return 0;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1;
            exponent += exponent < text.Length && text[exponent] is '+' or '-' ? 1 : 0;
            var start = exponent;
            at = Digits(text, ref exponent) > 0 && exponent > start ? exponent : at;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private void SkipSeparators() => rest = rest.TrimStart(" \t\r\n\f,");
}
