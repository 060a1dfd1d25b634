namespace Checklist.Cli.Tests.Support;

/// <summary>A minute has gone by whenever somebody looks: what waits for something gives up at once.</summary>
internal sealed class HastyClock : TimeProvider
{
    private long looks;

    public override long GetTimestamp() => Interlocked.Increment(ref looks) * 60 * TimestampFrequency;
}
