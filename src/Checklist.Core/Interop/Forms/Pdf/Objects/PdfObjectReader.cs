namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Reads one object at its place in the file.</summary>
/// <param name="LengthOf">Gives the length of a stream where it lies in another object.</param>
/// <param name="Cipher">Null where the file is not encrypted.</param>
internal sealed record PdfObjectReader(
    ReadOnlyMemory<byte> File, PdfBudget Budget, Func<PdfReference, int?> LengthOf, PdfCipher? Cipher = null)
{
    /// <summary>Reads the object at a place in the file.</summary>
    /// <exception cref="PdfMisplacedException">There is no object.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public (PdfReference Name, PdfValue Value) Read(int offset)
    {
        if (offset >= File.Length)
        {
            throw new PdfMisplacedException("an object lies past the end of the file");
        }

        var name = NameAt(offset, out var start);
        var parser = new PdfParser(File, Budget, Cipher is null ? null : text => Cipher.OfString(text, name)) { Position = start };
        var value = parser.Read() is { } read and not PdfKeyword ? read : throw new InvalidDataException("an object has no value");
        return value is PdfDictionary dictionary && parser.Read() is PdfKeyword { Text: "stream" }
            ? (name, Stream(dictionary, parser.Position, name))
            : (name, value);
    }

    /// <summary>
    /// An object that is a number; null where it is not one. Reads no stream, whose length could be another object again.
    /// </summary>
    public int? ReadNumber(int offset)
    {
        if (offset >= File.Length)
        {
            return null;
        }

        NameAt(offset, out var start);
        return new PdfLexer(File, Budget) { Position = start }.Next() is PdfNumber number ? number.Count : null;
    }

    /// <summary>The name that is before the value: <c>7 0 obj</c>.</summary>
    private PdfReference NameAt(int offset, out int start)
    {
        var lexer = new PdfLexer(File, Budget) { Position = offset };
        var (first, second) = (lexer.Next() as PdfNumber, lexer.Next() as PdfNumber);
        var name = first?.Count is { } number && second?.Count is { } generation && lexer.Next() is PdfKeyword { Text: "obj" }
            ? new PdfReference(number, generation)
            : throw new PdfMisplacedException("there is no object where one should be");
        start = lexer.Position;
        return name;
    }

    private PdfStream Stream(PdfDictionary dictionary, int afterWord, PdfReference name)
    {
        var bytes = File.Span;
        var start = afterWord;
        start += start < bytes.Length && bytes[start] == '\r' ? 1 : 0;
        start += start < bytes.Length && bytes[start] == '\n' ? 1 : 0;
        var length = dictionary["Length"] switch
        {
            PdfNumber { Count: { } count } => count,
            PdfReference reference => LengthOf(reference),
            _ => null,
        };
        var packed = File.Slice(start, length is { } said && EndsAt(start, said) ? said : SearchEnd(start));
        return new PdfStream(dictionary, Cipher is null ? packed : Cipher.OfStream(packed, dictionary, name));
    }

    private bool EndsAt(int start, int length) =>
        length <= File.Length - start && File.Span[(start + length)..].TrimStart("\r\n \t\0"u8).StartsWith("endstream"u8);

    /// <summary>Many programs that change a file by hand leave the old length.</summary>
    private int SearchEnd(int start)
    {
        var rest = File.Span[start..];
        var length = rest.IndexOf("endstream"u8);
        Budget.TakeBytes(length < 0 ? rest.Length : length);
        return length < 0 ? throw new InvalidDataException("a stream never ends") : rest[..length].TrimEnd("\r\n"u8).Length;
    }
}

/// <summary>Something does not lie where the file says, as after a program shifted its bytes. Never leaves the readers of forms.</summary>
internal sealed class PdfMisplacedException(string what) : Exception(what);
