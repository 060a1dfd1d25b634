using System.Buffers.Binary;
using System.Numerics;

namespace Checklist.Pdf.Syntax;

/// <summary>
/// 128 bits that name a content: the same bytes give the same name on every machine. Not a cryptographic hash, and
/// ours because the platform's hashes load OpenSSL, which costs more than writing the file.
/// </summary>
internal sealed class ContentHash
{
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    private readonly byte[] pending = new byte[16];
    private ulong left = 0x27D4EB2F165667C5;
    private ulong right = 0x165667B19E3779F9;
    private ulong length;
    private int pendingCount;

    public void Append(ReadOnlySpan<byte> data)
    {
        length += (ulong)data.Length;
        if (pendingCount > 0)
        {
            var taken = Math.Min(16 - pendingCount, data.Length);
            data[..taken].CopyTo(pending.AsSpan(pendingCount));
            pendingCount += taken;
            data = data[taken..];
            if (pendingCount < 16)
            {
                return;
            }

            Mix(pending);
            pendingCount = 0;
        }

        while (data.Length >= 16)
        {
            Mix(data);
            data = data[16..];
        }

        data.CopyTo(pending);
        pendingCount = data.Length;
    }

    public byte[] Finish()
    {
        pending.AsSpan(pendingCount).Clear();
        Mix(pending);
        var result = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(result, Avalanche(left ^ length));
        BinaryPrimitives.WriteUInt64BigEndian(result.AsSpan(8), Avalanche(right + left));
        return result;
    }

    private void Mix(ReadOnlySpan<byte> block)
    {
        left = BitOperations.RotateLeft(left + (BinaryPrimitives.ReadUInt64LittleEndian(block) * Second), 31) * First;
        right = BitOperations.RotateLeft(right + (BinaryPrimitives.ReadUInt64LittleEndian(block[8..]) * First), 29) * Second;
        right ^= left >> 17;
    }

    private static ulong Avalanche(ulong value)
    {
        value = (value ^ (value >> 33)) * Second;
        value = (value ^ (value >> 29)) * First;
        return value ^ (value >> 32);
    }
}
