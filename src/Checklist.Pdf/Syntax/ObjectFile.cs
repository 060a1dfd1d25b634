using System.Buffers.Binary;
using Checklist.Pdf.Archive;

namespace Checklist.Pdf.Syntax;

/// <summary>
/// The numbered objects of a file, written forward only. Small objects go into object streams of up to
/// <see cref="ObjectsPerStream"/>; everything else is written in the order in which it comes. Streams are compressed side by side.
/// </summary>
internal sealed class ObjectFile
{
    private const int ObjectsPerStream = 200; // readers must unpack a whole stream to see one object
    private const int MostWaiting = 8; // streams that are held in memory until they are compressed

    private readonly Stream output;
    private readonly ContentHash hash = new();
    private readonly BlockList<CrossReference> entries = new();
    private readonly ByteBuffer packed = new(64 * 1024);
    private readonly List<(int Id, int Offset)> packedObjects = [];
    private readonly ByteBuffer whole = new(64 * 1024);
    private readonly ByteBuffer scratch = new();
    private readonly Queue<PendingStream> waiting = [];
    private int openId;
    private long position;

    public ObjectFile(Stream output)
    {
        this.output = output;
        entries.Add(new CrossReference(0, 0, 65535));
        Emit("%PDF-1.7\n"u8);
        Emit([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']); // says "binary" to those who look
    }

    /// <summary>What was written against the rules of a standard.</summary>
    public ConformanceLedger Ledger { get; } = new();

    /// <summary>The objects so far, and the free one with which each table begins.</summary>
    public int Count => entries.Count;

    /// <summary>Nobody reads it: only the places of what is in it are asked for.</summary>
    public bool IsDraft => ReferenceEquals(output, Stream.Null);

    public int Reserve()
    {
        entries.Add(default);
        return entries.Count - 1;
    }

    /// <summary>Opens an object that is no stream; write its value, then call <see cref="Close"/>.</summary>
    public ByteBuffer Open(int id)
    {
        if (openId != 0)
        {
            throw new InvalidOperationException($"object {openId} is still open");
        }

        openId = id;
        packedObjects.Add((id, packed.Length));
        return packed;
    }

    public void Close()
    {
        packed.Add((byte)'\n');
        openId = 0;
        Ledger.Require(packed.LongestString <= SyntaxLimits.StringBytes, PdfStandard.Archive, "a text has more than 32,767 bytes");
        Ledger.Require(packed.LongestName <= SyntaxLimits.NameBytes, PdfStandard.Archive, "a name has more than 127 bytes");
        packed.ForgetLengths();
        if (packedObjects.Count == ObjectsPerStream)
        {
            FlushPacked();
        }
    }

    /// <summary>Writes a stream; <paramref name="dictionary"/> holds its entries without the brackets and /Length.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data, bool compress = true)
    {
        if (IsDraft)
        {
            return;
        }

        var isCompressed = compress && !data.IsEmpty; // nothing compressed is no valid stream
        waiting.Enqueue(isCompressed ? PendingStream.Compressed(id, dictionary, data) : PendingStream.Plain(id, dictionary, data));
        EmitWaiting(MostWaiting);
    }

    /// <summary>Writes the cross-reference stream and ends the file.</summary>
    public void Finish(int catalogId, int propertiesId)
    {
        FlushPacked();
        EmitWaiting(0);
        var id = Reserve();
        entries[id] = CrossReference.At(position);
        var start = position;
        var dictionary = new ByteBuffer();
        dictionary.Add("/Type/XRef/Size "u8).Integer(entries.Count).Add("/W[1 4 2]/Root "u8).Reference(catalogId);
        dictionary.Add("/Info "u8).Reference(propertiesId).Add("/ID["u8);
        var name = hash.Finish();
        for (var copy = 0; copy < 2; copy++)
        {
            dictionary.Add((byte)'<');
            foreach (var value in name)
            {
                dictionary.Hex(value);
            }

            dictionary.Add((byte)'>');
        }

        dictionary.Add("]/DecodeParms<</Predictor 12/Columns 7>>"u8);
        WriteStream(id, dictionary.Span, CrossReferences());
        EmitWaiting(0);
        Emit(new ByteBuffer().Add("startxref\n"u8).Integer(start).Add("\n%%EOF\n"u8).Span);
        output.Flush();
    }

    private byte[] CrossReferences()
    {
        var rows = new byte[entries.Count * 8]; // a predictor byte and seven of entry
        Span<byte> previous = stackalloc byte[7];
        Span<byte> current = stackalloc byte[7];
        for (var id = 0; id < entries.Count; id++)
        {
            entries[id].Write(current);
            var row = rows.AsSpan(id * 8, 8);
            row[0] = 2; // "up": each byte less the one above
            for (var column = 0; column < 7; column++)
            {
                row[column + 1] = (byte)(current[column] - previous[column]);
            }

            current.CopyTo(previous);
        }

        return rows;
    }

    private void FlushPacked()
    {
        if (packedObjects.Count == 0)
        {
            return;
        }

        var id = Reserve();
        whole.Clear();
        for (var index = 0; index < packedObjects.Count; index++)
        {
            var (number, offset) = packedObjects[index];
            whole.Integer(number).Add((byte)' ').Integer(offset).Add((byte)' ');
            entries[number] = CrossReference.Packed(id, index);
        }

        var first = whole.Length;
        whole.Add(packed.Span);
        var dictionary = new ByteBuffer(64).Add("/Type/ObjStm/N "u8).Integer(packedObjects.Count).Add("/First "u8).Integer(first);
        packed.Clear();
        packedObjects.Clear();
        WriteStream(id, dictionary.Span, whole.Span);
    }

    /// <summary>Writes streams that were packed by other threads, in their order.</summary>
    /// <param name="most">How many streams may go on waiting.</param>
    private void EmitWaiting(int most)
    {
        while (waiting.TryPeek(out var next) && (waiting.Count > most || next.IsDone))
        {
            Emit(waiting.Dequeue());
        }
    }

    private void Emit(PendingStream stream)
    {
        var body = stream.Body;
        entries[stream.Id] = CrossReference.At(position);
        scratch.Clear();
        scratch.Integer(stream.Id).Add(" 0 obj\n<<"u8).Add(stream.Dictionary).Add("/Length "u8).Integer(body.Length);
        if (stream.IsCompressed)
        {
            scratch.Add("/Filter/FlateDecode"u8);
        }

        Emit(scratch.Add(">>\nstream\n"u8).Span);
        Emit(body);
        Emit("\nendstream\nendobj\n"u8);
    }

    private void Emit(ReadOnlySpan<byte> data)
    {
        hash.Append(data);
        output.Write(data);
        position += data.Length;
    }
}

/// <summary>Where an object is.</summary>
/// <param name="Kind">0 for free, 1 for an object of its own, 2 for one in an object stream.</param>
/// <param name="Place">The offset in the file, or the number of the object stream.</param>
/// <param name="Index">The place in the object stream.</param>
internal readonly record struct CrossReference(byte Kind, uint Place, ushort Index)
{
    public static CrossReference At(long offset) => new(1, (uint)offset, 0);

    public static CrossReference Packed(int stream, int index) => new(2, (uint)stream, (ushort)index);

    /// <summary>The seven bytes of its row.</summary>
    public void Write(Span<byte> row)
    {
        row[0] = Kind;
        BinaryPrimitives.WriteUInt32BigEndian(row[1..], Place);
        BinaryPrimitives.WriteUInt16BigEndian(row[5..], Index);
    }
}
