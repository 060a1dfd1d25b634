using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Checklist.Core.Revisions.Releases;

/// <summary>
/// What several releases have in common is read, proved and held once: most of a catalog is the same from one version to the next. A
/// value is known by the bytes that it was read from, and keeps the places of the file in which it was seen first.
/// </summary>
internal sealed class SharedValues
{
    private readonly ConcurrentDictionary<Sum, FieldValue> values = new();
    private readonly ConcurrentDictionary<FieldValue, byte[]> canonical = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(FieldValue?, FieldValue?, FieldValue?), bool> proofs = new(new ByReference());

    /// <summary>What was read from the same bytes before; null where nothing was.</summary>
    public FieldValue? Find(ReadOnlySpan<byte> json, out Sum sum)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        sum = MemoryMarshal.Read<Sum>(hash);
        return values.GetValueOrDefault(sum);
    }

    /// <summary>The value that all are to use.</summary>
    public FieldValue Add(Sum sum, FieldValue value)
    {
        var kept = values.GetOrAdd(sum, value);
        if (kept == value)
        {
            canonical.TryAdd(value, CanonicalBytes.Of(value));
        }

        return kept;
    }

    /// <summary>The canonical bytes of a value that is shared; null for any other.</summary>
    public byte[]? CanonicalOf(FieldValue value) => canonical.GetValueOrDefault(value);

    /// <summary>Whether a control fits its digests, which hangs on nothing but these three.</summary>
    public bool Fits(FieldMap fields, FieldValue? digests, FieldValue? parameters, Func<bool> prove)
    {
        if (!canonical.ContainsKey(fields))
        {
            return prove();
        }

        var key = (fields, digests, parameters);
        return proofs.TryGetValue(key, out var known) ? known : proofs[key] = prove();
    }

    /// <summary>A SHA-256.</summary>
    internal readonly record struct Sum(UInt128 First, UInt128 Second);

    private sealed class ByReference : IEqualityComparer<(FieldValue?, FieldValue?, FieldValue?)>
    {
        public bool Equals((FieldValue?, FieldValue?, FieldValue?) left, (FieldValue?, FieldValue?, FieldValue?) right) =>
            ReferenceEquals(left.Item1, right.Item1)
            && ReferenceEquals(left.Item2, right.Item2)
            && ReferenceEquals(left.Item3, right.Item3);

        public int GetHashCode((FieldValue?, FieldValue?, FieldValue?) key) => HashCode.Combine(
            ReferenceEqualityComparer.Instance.GetHashCode(key.Item1), ReferenceEqualityComparer.Instance.GetHashCode(key.Item2),
            ReferenceEqualityComparer.Instance.GetHashCode(key.Item3));
    }
}
