namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>A value of a PDF file (ISO 32000-2, 7.3). What lies in another object is a reference until somebody asks for it.</summary>
internal abstract record PdfValue;

internal sealed record PdfNull : PdfValue
{
    public static PdfNull Value { get; } = new();
}

internal sealed record PdfBoolean(bool IsTrue) : PdfValue;

internal sealed record PdfNumber(double Value) : PdfValue
{
    /// <summary>Null for a number with a sign or a fraction, and for one that is larger than any count or place in a form.</summary>
    public int? Count => Value is >= 0 and <= int.MaxValue && Math.Floor(Value) == Value ? (int)Value : null;
}

internal sealed record PdfName(string Text) : PdfValue;

internal sealed record PdfString(ReadOnlyMemory<byte> Bytes) : PdfValue;

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public static PdfDictionary Empty { get; } = new(new Dictionary<string, PdfValue>(StringComparer.Ordinal));

    /// <summary>An entry that is not there has no value, as one that is null.</summary>
    public PdfValue this[string key] => Entries.GetValueOrDefault(key) ?? PdfNull.Value;
}

internal sealed record PdfReference(int Number, int Generation) : PdfValue;

/// <summary>A dictionary with bytes behind it, packed as the filters in it say.</summary>
/// <param name="Packed">The bytes as they are in the file, decrypted.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Packed) : PdfValue;

/// <summary>A word or bracket that is no value by itself.</summary>
internal sealed record PdfKeyword(string Text) : PdfValue;
