using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>The key of a file whose password is empty (ISO 32000-2, 7.6.4.3).</summary>
[SuppressMessage(
    "Security", "CA5351:Do Not Use Broken Cryptographic Algorithms",
    Justification = "The format says so, and nothing is kept secret by it.")]
internal static class PdfFileKey
{
    private const int MostRounds = 1_000; // 64 are usual; the last byte of a sum decides

    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key of a file that opens without a password.</summary>
    /// <exception cref="PdfEncryptedException">The password is wrong.</exception>
    public static byte[] Of(PdfDictionary encryption, ReadOnlyMemory<byte> fileName, Func<PdfValue, PdfValue> get)
    {
        var user = (get(encryption["U"]) as PdfString)?.Bytes ?? default;
        var owner = (get(encryption["O"]) as PdfString)?.Bytes ?? default;
        var revision = (get(encryption["R"]) as PdfNumber)?.Count;
        if (user.Length < 32 || owner.Length < 32)
        {
            throw new PdfEncryptedException();
        }

        return revision switch
        {
            2 or 3 or 4 => OfSums(encryption, revision.Value, user.Span, owner.Span, fileName.Span, get),
            5 or 6 when user.Length >= 48 && get(encryption["UE"]) is PdfString { Bytes.Length: >= 32 } packed =>
                OfPackedKey(revision.Value, user.Span, packed.Bytes.Span[..32]),
            _ => throw new PdfEncryptedException(),
        };
    }

    private static byte[] OfSums(
        PdfDictionary encryption,
        int revision,
        ReadOnlySpan<byte> user,
        ReadOnlySpan<byte> owner,
        ReadOnlySpan<byte> fileName,
        Func<PdfValue, PdfValue> get)
    {
        var length = revision == 2 ? 5 : (get(encryption["Length"]) as PdfNumber)?.Count / 8 ?? (revision == 4 ? 16 : 5);
        if (length is < 5 or > 16)
        {
            throw new PdfEncryptedException();
        }

        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(long)((get(encryption["P"]) as PdfNumber)?.Value ?? 0)));
        var hasOpenMetadata = revision == 4 && get(encryption["EncryptMetadata"]) is PdfBoolean { IsTrue: false };
        ReadOnlySpan<byte> mark = hasOpenMetadata ? [255, 255, 255, 255] : [];
        var key = MD5.HashData([.. Padding, .. owner[..32], .. permissions, .. fileName, .. mark]);
        for (var i = 0; i < 50 && revision > 2; i++)
        {
            key = MD5.HashData(key.AsSpan(0, length));
        }

        key = key[..length];
        var isRight = revision == 2
            ? Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user[..32])
            : Repeated(key, MD5.HashData([.. Padding, .. fileName])).AsSpan().SequenceEqual(user[..16]);
        return isRight ? key : throw new PdfEncryptedException();
    }

    private static byte[] Repeated(byte[] key, byte[] bytes)
    {
        for (var i = 0; i < 20; i++)
        {
            bytes = Rc4.Apply([.. key.Select(part => (byte)(part ^ i))], bytes);
        }

        return bytes;
    }

    private static byte[] OfPackedKey(int revision, ReadOnlySpan<byte> user, ReadOnlySpan<byte> packed)
    {
        if (!Sum(revision, user.Slice(32, 8)).AsSpan().SequenceEqual(user[..32]))
        {
            throw new PdfEncryptedException();
        }

        using var aes = Aes.Create();
        aes.SetKey(Sum(revision, user.Slice(40, 8)));
        return aes.DecryptCbc(packed, stackalloc byte[16], PaddingMode.None);
    }

    /// <summary>Algorithm 2.B of the standard, for an empty password.</summary>
    private static byte[] Sum(int revision, ReadOnlySpan<byte> salt)
    {
        var sum = SHA256.HashData(salt);
        var last = 0;
        for (var round = 0; revision == 6 && round < MostRounds && (round < 64 || last > round - 32); round++)
        {
            using var aes = Aes.Create();
            aes.SetKey(sum.AsSpan(0, 16));
            byte[] repeated = [.. Enumerable.Repeat(sum, 64).SelectMany(part => part)];
            var encrypted = aes.EncryptCbc(repeated, sum.AsSpan(16, 16), PaddingMode.None);
            last = encrypted[^1];
            sum = (encrypted.Take(16).Sum(part => part) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
        }

        return sum[..32];
    }
}

/// <summary>A file opens with a password only, or in a way that is not known. Never leaves the readers of forms.</summary>
internal sealed class PdfEncryptedException : Exception;
