namespace Checklist.Cli.Tests;

public class ErrorStreamTests
{
    [Fact]
    public void What_a_closed_terminal_refuses_is_dropped()
    {
        using var terminal = new ClosingTerminal();
        using var writer = new StreamWriter(new ErrorStream(terminal)) { AutoFlush = true };
        writer.Write("before");
        terminal.IsClosed = true;
        writer.Write("after");
        Assert.Equal("before"u8.ToArray(), terminal.ToArray());
    }

    private sealed class ClosingTerminal : MemoryStream
    {
        public bool IsClosed { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Refuse();
            base.Write(buffer);
        }

        public override void Flush() => Refuse();

        private void Refuse()
        {
            if (IsClosed)
            {
                throw new IOException("Input/output error");
            }
        }
    }
}
