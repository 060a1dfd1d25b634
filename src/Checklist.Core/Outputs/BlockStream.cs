namespace Checklist.Core.Outputs;

/// <summary>
/// Keeps what is written to it in blocks. A stream of memory with one array copies all of it each time that the array is full, and large
/// arrays make the collector look at all memory.
/// </summary>
internal sealed class BlockStream : Stream
{
    private const int BlockSize = 64 * 1024;

    private readonly List<byte[]> blocks = [];
    private int free; // of the last block
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        length += buffer.Length;
        while (!buffer.IsEmpty)
        {
            if (free == 0)
            {
                blocks.Add(new byte[BlockSize]);
                free = BlockSize;
            }

            var count = Math.Min(free, buffer.Length);
            buffer[..count].CopyTo(blocks[^1].AsSpan(BlockSize - free));
            free -= count;
            buffer = buffer[count..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public byte[] ToArray()
    {
        var result = GC.AllocateUninitializedArray<byte>((int)length);
        var rest = result.AsSpan();
        foreach (var block in blocks)
        {
            var count = Math.Min(rest.Length, BlockSize);
            block.AsSpan(0, count).CopyTo(rest);
            rest = rest[count..];
        }

        return result;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
