using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Checklist.Core.Revisions.Signatures;

/// <summary>
/// A public key as OpenSSH writes it. Keys of security keys (<c>sk-…</c>) are read too; certificates and DSA are not.
/// </summary>
/// <param name="blob">The key itself: what stands in base64 behind its type (RFC 4253, section 6.6).</param>
internal sealed class SshKey(byte[] blob)
{
    private const int SmallestRsaBits = 2048;

    private static readonly Dictionary<string, (HashAlgorithmName Hash, ECCurve Curve)> Curves = new(StringComparer.Ordinal)
    {
        ["nistp256"] = (HashAlgorithmName.SHA256, ECCurve.NamedCurves.nistP256),
        ["nistp384"] = (HashAlgorithmName.SHA384, ECCurve.NamedCurves.nistP384),
        ["nistp521"] = (HashAlgorithmName.SHA512, ECCurve.NamedCurves.nistP521),
    };

    /// <summary>As in <c>ssh-ed25519</c>; empty where the bytes are no key.</summary>
    public string Type { get; } = new SshReader(blob).Text() ?? "";

    /// <summary>The key in base64, as files have it.</summary>
    public string Base64 => Convert.ToBase64String(blob);

    /// <summary>As <c>ssh-keygen -l</c> prints it: <c>SHA256:</c> and 43 characters.</summary>
    public string Fingerprint => "SHA256:" + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

    /// <summary>Keys of these kinds can be verified here.</summary>
    public bool IsKnown => Type is "ssh-ed25519" or "sk-ssh-ed25519@openssh.com" or "ssh-rsa" or "sk-ecdsa-sha2-nistp256@openssh.com"
        || (Type.StartsWith("ecdsa-sha2-", StringComparison.Ordinal) && Curves.ContainsKey(Type["ecdsa-sha2-".Length..]));

    /// <summary>Null for what is no key in base64.</summary>
    public static SshKey? Parse(string base64)
    {
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var length) ? new SshKey(buffer[..length]) : null;
    }

    public bool IsSame(SshKey other) => blob.AsSpan().SequenceEqual(other.Bytes);

    private ReadOnlySpan<byte> Bytes => blob;

    /// <summary>Whether a signature of these bytes was made with this key. False for anything that is damaged.</summary>
    /// <param name="signature">A type and what belongs to it (RFC 4253, section 6.6; PROTOCOL.u2f of OpenSSH).</param>
    public bool Verify(byte[] signed, byte[] signature)
    {
        var (key, given) = (new SshReader(blob), new SshReader(signature));
        var (type, kind) = (key.Text(), given.Text());
        try
        {
            return type switch
            {
                "ssh-ed25519" => kind == type && Ed25519Verifies(key.Bytes(), signed, given.Bytes()),
                "sk-ssh-ed25519@openssh.com" => kind == type && key.Bytes() is { } point
                    && given.Bytes() is { } made && BySecurityKey(key.Bytes(), given, signed) is { } message
                    && Ed25519Verifies(point, message, made),
                "sk-ecdsa-sha2-nistp256@openssh.com" => kind == type && key.Text() is { } curve && key.Bytes() is { } point
                    && given.Bytes() is { } made && BySecurityKey(key.Bytes(), given, signed) is { } message
                    && EcdsaVerifies(curve, point, message, made),
                "ssh-rsa" => RsaVerifies(key.Bytes(), key.Bytes(), signed, kind, given.Bytes()),
                _ when IsKnown => kind == type && EcdsaVerifies(key.Text(), key.Bytes(), signed, given.Bytes()),
                _ => false,
            };
        }
        catch (CryptographicException) // numbers that are no key
        {
            return false;
        }
    }

    private static bool Ed25519Verifies(byte[]? key, byte[] signed, byte[]? signature) =>
        key?.Length == Ed25519.PublicKeySize && signature?.Length == Ed25519.SignatureSize
        && Ed25519.Verify(signature, 0, key, 0, signed, 0, signed.Length);

    /// <summary>
    /// What a security key signs: the hashes of its application and of the bytes, with its flags and counter between them.
    /// </summary>
    private static byte[]? BySecurityKey(byte[]? application, SshReader signature, byte[] signed) =>
        application is not null && signature.Raw(1 + sizeof(uint)) is { } state
            ? [.. SHA256.HashData(application), .. state, .. SHA256.HashData(signed)]
            : null;

    private static bool EcdsaVerifies(string? curve, byte[]? point, byte[] signed, byte[]? signature)
    {
        if (curve is null || signature is null || !Curves.TryGetValue(curve, out var kind) || point is not [4, .. var coordinates]
            || coordinates.Length % 2 != 0)
        {
            return false;
        }

        var size = coordinates.Length / 2;
        var numbers = new SshReader(signature);
        if (numbers.Number(size) is not { } r || numbers.Number(size) is not { } s)
        {
            return false;
        }

        using var key = ECDsa.Create(new ECParameters
        {
            Curve = kind.Curve,
            Q = new ECPoint { X = coordinates[..size], Y = coordinates[size..] },
        });
        return key.VerifyData(signed, (byte[])[.. r, .. s], kind.Hash);
    }

    private static bool RsaVerifies(byte[]? exponent, byte[]? modulus, byte[] signed, string? kind, byte[]? signature)
    {
        var hash = kind switch
        {
            "rsa-sha2-256" => HashAlgorithmName.SHA256,
            "rsa-sha2-512" => HashAlgorithmName.SHA512,
            _ => default, // SHA-1 is no longer one that anybody trusts
        };
        if (hash == default || exponent is null || modulus is null || signature is null)
        {
            return false;
        }

        var number = modulus.AsSpan().TrimStart((byte)0).ToArray();
        if (number.Length * 8 < SmallestRsaBits || signature.Length > number.Length)
        {
            return false;
        }

        using var key = RSA.Create(new RSAParameters { Exponent = exponent.AsSpan().TrimStart((byte)0).ToArray(), Modulus = number });
        byte[] whole = [.. new byte[number.Length - signature.Length], .. signature]; // leading zeros may be left out
        return key.VerifyData(signed, whole, hash, RSASignaturePadding.Pkcs1);
    }
}

/// <summary>Reads the values of RFC 4251, section 5. Null where the bytes end before the value does.</summary>
internal sealed class SshReader(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> rest = bytes;

    public bool IsAtEnd => rest.IsEmpty;

    public byte[]? Raw(int length)
    {
        if (length < 0 || length > rest.Length)
        {
            return null;
        }

        var value = rest[..length].ToArray();
        rest = rest[length..];
        return value;
    }

    public uint? Count() => Raw(sizeof(uint)) is { } value ? BinaryPrimitives.ReadUInt32BigEndian(value) : null;

    public byte[]? Bytes() => Count() is { } length && length <= rest.Length ? Raw((int)length) : null;

    /// <summary>A name: names are ASCII, and no other is known.</summary>
    public string? Text() => Bytes() is { } value ? Encoding.Latin1.GetString(value) : null;

    /// <summary>A number that is not negative, filled up with zeros in front.</summary>
    public byte[]? Number(int size)
    {
        if (Bytes() is not { } value)
        {
            return null;
        }

        var digits = value.AsSpan().TrimStart((byte)0);
        return digits.Length > size ? null : [.. new byte[size - digits.Length], .. digits];
    }
}
