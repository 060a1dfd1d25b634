namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>A part as it is unpacked, up to a bound of its own and one of the whole file.</summary>
/// <param name="take">Counts bytes over the whole file.</param>
internal sealed class BoundedStream(Stream inner, long allowed, Action<int> take) : Stream
{
    private long left = allowed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads on, up to the bound.</summary>
    /// <exception cref="FormTooLargeException">It unpacks to more than it may.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        take(read);
        left -= read;
        return left >= 0 ? read : throw new FormTooLargeException("a part of it unpacks to hundreds of times its size");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
