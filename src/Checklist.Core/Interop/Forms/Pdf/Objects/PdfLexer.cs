using System.Buffers;
using System.Globalization;
using System.Text;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Cuts bytes into numbers, names, strings, references and words (ISO 32000-2, 7.2 and 7.3).</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, PdfBudget budget)
{
    private const int MostDigits = 40; // what is longer is no number that means anything

    private static readonly SearchValues<byte> Spaces = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public static readonly PdfKeyword DictionaryStart = new("<<");
    public static readonly PdfKeyword DictionaryEnd = new(">>");
    public static readonly PdfKeyword ArrayStart = new("[");
    public static readonly PdfKeyword ArrayEnd = new("]");

    /// <summary>Of the next byte that is looked at.</summary>
    public int Position { get; set; }

    private ReadOnlySpan<byte> Rest => bytes.Span[Position..];

    /// <summary>Null at the end of the bytes.</summary>
    /// <exception cref="InvalidDataException">A string never ends, or a sign is where none may.</exception>
    public PdfValue? Next()
    {
        SkipSpaces();
        if (Position >= bytes.Length)
        {
            return null;
        }

        budget.TakeValue();
        var start = Position;
        var token = Rest[0] switch
        {
            (byte)'/' => Name(),
            (byte)'(' => Literal(),
            (byte)'[' => Bracket(ArrayStart),
            (byte)']' => Bracket(ArrayEnd),
            (byte)'<' => Rest.StartsWith("<<"u8) ? Bracket(DictionaryStart) : Hexadecimal(),
            (byte)'>' when Rest.StartsWith(">>"u8) => Bracket(DictionaryEnd),
            (byte)'>' or (byte)')' or (byte)'{' or (byte)'}' => throw new InvalidDataException("a bracket without a beginning"),
            _ => Word(),
        };
        budget.TakeBytes(Position - start);
        return token;
    }

    private PdfString Literal()
    {
        var text = PdfLiteral.Read(bytes[Position..], out var length);
        Position += length;
        return new PdfString(text);
    }

    private void SkipSpaces()
    {
        var start = Position;
        while (true)
        {
            var first = Rest.IndexOfAnyExcept(Spaces);
            Position += first < 0 ? Rest.Length : first;
            if (first < 0 || Rest[0] != '%')
            {
                break;
            }

            var end = Rest.IndexOfAny((byte)'\r', (byte)'\n');
            Position += end < 0 ? Rest.Length : end;
        }

        budget.TakeBytes(Position - start);
    }

    private PdfKeyword Bracket(PdfKeyword bracket)
    {
        Position += bracket.Text.Length;
        return bracket;
    }

    private ReadOnlySpan<byte> TakeWord()
    {
        var end = Rest.IndexOfAny(WordEnds);
        var word = end < 0 ? Rest : Rest[..end];
        Position += word.Length;
        return word;
    }

    private PdfName Name()
    {
        Position++;
        var word = TakeWord();
        return new PdfName(word.Contains((byte)'#') ? Unescaped(word) : Encoding.Latin1.GetString(word));
    }

    private static string Unescaped(ReadOnlySpan<byte> word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var isEscape = word[i] == '#' && i + 2 < word.Length
                && char.IsAsciiHexDigit((char)word[i + 1]) && char.IsAsciiHexDigit((char)word[i + 2]);
            text.Append(isEscape ? (char)((PdfLiteral.HexDigit(word[i + 1]) << 4) | PdfLiteral.HexDigit(word[i + 2])) : (char)word[i]);
            i += isEscape ? 2 : 0;
        }

        return text.ToString();
    }

    private PdfString Hexadecimal()
    {
        var end = Rest.IndexOf((byte)'>');
        var digits = end < 0 ? throw new InvalidDataException("a string never ends") : Rest[1..end];
        Position += end + 1;
        return new PdfString(PdfLiteral.FromHex(digits));
    }

    private PdfValue Word()
    {
        var word = TakeWord();
        if (word.Length <= MostDigits && (char.IsAsciiDigit((char)word[0]) || word[0] is (byte)'+' or (byte)'-' or (byte)'.'))
        {
            return Number(word);
        }

        return word switch
        {
            [(byte)'t', (byte)'r', (byte)'u', (byte)'e'] => new PdfBoolean(true),
            [(byte)'f', (byte)'a', (byte)'l', (byte)'s', (byte)'e'] => new PdfBoolean(false),
            [(byte)'n', (byte)'u', (byte)'l', (byte)'l'] => PdfNull.Value,
            _ => new PdfKeyword(Encoding.Latin1.GetString(word[..Math.Min(word.Length, MostDigits)])),
        };
    }

    private PdfValue Number(ReadOnlySpan<byte> word)
    {
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(word, Decimal, CultureInfo.InvariantCulture, out var value))
        {
            return new PdfKeyword(Encoding.Latin1.GetString(word));
        }

        var isPlain = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isPlain && Reference(number) is { } reference ? reference : new PdfNumber(value);
    }

    /// <summary>A number with another and an R after it is the name of an object.</summary>
    private PdfReference? Reference(int number)
    {
        var start = Position;
        SkipSpaces();
        if (int.TryParse(TakeWord(), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
        {
            SkipSpaces();
            if (TakeWord() is [(byte)'R'])
            {
                return new PdfReference(number, generation);
            }
        }

        Position = start;
        return null;
    }
}
