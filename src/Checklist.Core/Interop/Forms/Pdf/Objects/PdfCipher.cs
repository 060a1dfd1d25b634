using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>
/// Decrypts a file that anybody may open, but not change: it is encrypted with a key that an empty password gives (ISO 32000-2, 7.6).
/// </summary>
[SuppressMessage(
    "Security", "CA5351:Do Not Use Broken Cryptographic Algorithms",
    Justification = "The format says so, and nothing is kept secret by it.")]
internal sealed class PdfCipher
{
    private readonly ReadOnlyMemory<byte> key;
    private readonly PdfCipherKind strings;
    private readonly PdfCipherKind streams;

    private PdfCipher(ReadOnlyMemory<byte> key, PdfCipherKind strings, PdfCipherKind streams) =>
        (this.key, this.strings, this.streams) = (key, strings, streams);

    /// <summary>The cipher of a file that opens without a password.</summary>
    /// <param name="fileName">The first of the two that the trailer names.</param>
    /// <param name="get">Gives the value that a reference stands for.</param>
    /// <exception cref="PdfEncryptedException">The empty password is not the right one, or the way is not known.</exception>
    public static PdfCipher Open(PdfDictionary encryption, ReadOnlyMemory<byte> fileName, Func<PdfValue, PdfValue> get)
    {
        if (get(encryption["Filter"]) is not PdfName { Text: "Standard" } || get(encryption["V"]) is not PdfNumber { Count: { } version })
        {
            throw new PdfEncryptedException();
        }

        var fileKey = PdfFileKey.Of(encryption, fileName, get);
        return version < 4
            ? new PdfCipher(fileKey, PdfCipherKind.Rc4, PdfCipherKind.Rc4)
            : new PdfCipher(fileKey, Kind(encryption, "StrF", get), Kind(encryption, "StmF", get));
    }

    public ReadOnlyMemory<byte> OfString(ReadOnlyMemory<byte> bytes, PdfReference name) => Decrypt(bytes, name, strings);

    /// <summary>The table of objects is never encrypted, as it says how to decrypt.</summary>
    public ReadOnlyMemory<byte> OfStream(ReadOnlyMemory<byte> bytes, PdfDictionary dictionary, PdfReference name) =>
        dictionary["Type"] is PdfName { Text: "XRef" } ? bytes : Decrypt(bytes, name, streams);

    private static PdfCipherKind Kind(PdfDictionary encryption, string use, Func<PdfValue, PdfValue> get)
    {
        if (get(encryption[use]) is not PdfName { Text: not "Identity" and var filter })
        {
            return PdfCipherKind.None;
        }

        var method = get(encryption["CF"]) is PdfDictionary filters && get(filters[filter]) is PdfDictionary parameters
            ? get(parameters["CFM"]) as PdfName
            : null;
        return method?.Text switch
        {
            "None" => PdfCipherKind.None,
            "V2" => PdfCipherKind.Rc4,
            "AESV2" => PdfCipherKind.Aes,
            "AESV3" => PdfCipherKind.AesOfFile,
            _ => throw new PdfEncryptedException(),
        };
    }

    private ReadOnlyMemory<byte> Decrypt(ReadOnlyMemory<byte> bytes, PdfReference name, PdfCipherKind kind) => kind switch
    {
        PdfCipherKind.None => bytes,
        PdfCipherKind.Rc4 => Rc4.Apply(ObjectKey(name, []), bytes.Span),
        PdfCipherKind.Aes => Aes(ObjectKey(name, "sAlT"u8), bytes.Span),
        _ => Aes(key.Span, bytes.Span),
    };

    private byte[] ObjectKey(PdfReference name, ReadOnlySpan<byte> salt)
    {
        byte[] number =
        [
            (byte)name.Number, (byte)(name.Number >> 8), (byte)(name.Number >> 16),
            (byte)name.Generation, (byte)(name.Generation >> 8),
        ];
        return MD5.HashData([.. key.Span, .. number, .. salt])[..Math.Min(key.Length + number.Length, 16)];
    }

    private static byte[] Aes(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        const int Block = 16;
        if (bytes.Length < 2 * Block)
        {
            return [];
        }

        try
        {
            using var aes = System.Security.Cryptography.Aes.Create();
            aes.SetKey(key);
            var whole = bytes.Length / Block * Block;
            return aes.DecryptCbc(bytes[Block..whole], bytes[..Block], PaddingMode.PKCS7);
        }
        catch (CryptographicException)
        {
            throw new InvalidDataException("encrypted bytes are damaged");
        }
    }
}

internal enum PdfCipherKind
{
    None,
    Rc4,
    Aes,

    /// <summary>With one key for all objects.</summary>
    AesOfFile,
}
