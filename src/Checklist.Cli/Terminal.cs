using System.Text;

namespace Checklist.Cli;

/// <summary>The streams, the working directory and the wishes of one run. Tests give their own.</summary>
/// <param name="WorkingDirectory">Absolute; relative paths of the command line start here. Empty when it no longer exists.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, string WorkingDirectory)
{
    private const int DefaultWidth = 100; // for captured output, so that it is the same everywhere

    public CancellationToken Cancellation { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A person watches the error stream: progress and times make sense.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The terminal can show colours and nobody asked to leave them out.</summary>
    public bool HasColor { get; init; }

    /// <summary>The terminal can draw a line over itself.</summary>
    public bool CanRedraw { get; init; }

    /// <summary>
    /// Where progress is drawn while other threads may write to the error stream: the same terminal by a writer of its own.
    /// </summary>
    public TextWriter Screen { get; init; } = TextWriter.Null;

    public bool IsQuiet { get; init; }

    public bool IsVerbose { get; init; }

    /// <summary>In cells.</summary>
    public int Width { get; init; } = DefaultWidth;

    public static Terminal OfProcess(CancellationToken cancellation)
    {
        var isWatched = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (isWatched || !Console.IsOutputRedirected))
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var error = new ErrorStream(Console.OpenStandardError());
        var canRedraw = isWatched && TerminalProbe.SupportsEscapes();
        return new Terminal(Open(Console.OpenStandardOutput()), Open(error), CurrentFolder())
        {
            Cancellation = cancellation,
            IsWatched = isWatched,
            HasColor = canRedraw && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            CanRedraw = canRedraw,
            Screen = isWatched ? Open(error) : TextWriter.Null,
            Width = isWatched && TerminalProbe.Width() is > 0 and var width ? width : DefaultWidth,
        };
    }

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>Relative to the working directory, with '/' between its parts; absolute where climbing to it would be longer.</summary>
    public string DisplayPath(string fullPath)
    {
        var relative = Path.GetRelativePath(WorkingDirectory, fullPath);
        var isClimb = relative.StartsWith("..", StringComparison.Ordinal);
        return (isClimb && relative.Length > fullPath.Length ? fullPath : relative).Replace('\\', '/');
    }

    /// <summary>Empty when another process removed it.</summary>
    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static StreamWriter Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
