namespace Checklist.Cli.Output;

/// <summary>A file cannot be read or written for a reason that we know ourselves.</summary>
/// <param name="reason">In our words, to stand behind a colon.</param>
internal sealed class DiskException(string reason) : IOException(reason);
