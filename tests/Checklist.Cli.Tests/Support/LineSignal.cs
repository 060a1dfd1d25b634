using System.Text;

namespace Checklist.Cli.Tests.Support;

/// <summary>An output that tells when its first line is complete.</summary>
internal sealed class LineSignal : TextWriter
{
    private readonly StringBuilder text = new();
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> FirstLine => firstLine.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (text)
        {
            text.Append(value);
            if (value == '\n')
            {
                firstLine.TrySetResult(text.ToString().Split('\n')[0]);
            }
        }
    }

    public override string ToString()
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
