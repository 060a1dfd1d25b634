using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Checklist.Core.Revisions.Signatures;

/// <summary>A signature of a file, as <c>ssh-keygen -Y sign</c> writes it (PROTOCOL.sshsig of OpenSSH).</summary>
internal sealed class SshSignature
{
    /// <summary>What signatures of ours are made for; one that was made for anything else says nothing here.</summary>
    public const string Namespace = "checklist";

    private const string Begin = "-----BEGIN SSH SIGNATURE-----";
    private const string End = "-----END SSH SIGNATURE-----";
    private const int MostCharacters = 64 * 1024;
    private static readonly byte[] Magic = "SSHSIG"u8.ToArray();

    private readonly string hash;
    private readonly byte[] signature;

    private SshSignature(SshKey key, string madeFor, string hash, byte[] signature) =>
        (Key, MadeFor, this.hash, this.signature) = (key, madeFor, hash, signature);

    public SshKey Key { get; }

    /// <summary>The namespace that it was made for.</summary>
    public string MadeFor { get; }

    /// <summary>Null for a text that is no such signature.</summary>
    public static SshSignature? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > MostCharacters || trimmed.Length < Begin.Length + End.Length
            || !trimmed.StartsWith(Begin, StringComparison.Ordinal) || !trimmed.EndsWith(End, StringComparison.Ordinal))
        {
            return null;
        }

        var base64 = trimmed[Begin.Length..^End.Length];
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length) ? Read(buffer.AsMemory(0, length)) : null;
    }

    /// <summary>Whether it was made for these bytes, by its key.</summary>
    public bool Verifies(ReadOnlySpan<byte> bytes)
    {
        var sum = hash switch
        {
            "sha256" => SHA256.HashData(bytes),
            "sha512" => SHA512.HashData(bytes),
            _ => null,
        };
        return sum is not null && Key.Verify([.. Magic, .. Of(MadeFor), .. Of(""), .. Of(hash), .. Of(sum)], signature);
    }

    private static SshSignature? Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new SshReader(bytes);
        if (reader.Raw(Magic.Length) is not { } magic || !magic.AsSpan().SequenceEqual(Magic) || reader.Count() != 1)
        {
            return null;
        }

        var (key, madeFor, reserved, hash, signature) = (reader.Bytes(), reader.Text(), reader.Bytes(), reader.Text(), reader.Bytes());
        return key is null || madeFor is null || reserved is not [] || hash is null || signature is null || !reader.IsAtEnd
            ? null
            : new SshSignature(new SshKey(key), madeFor, hash, signature);
    }

    private static byte[] Of(string text) => Of(Encoding.Latin1.GetBytes(text));

    private static byte[] Of(byte[] bytes)
    {
        var length = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)bytes.Length);
        return [.. length, .. bytes];
    }
}
