namespace Checklist.Cli.Disk;

/// <summary>What a name on the disk is.</summary>
internal enum FileKind
{
    Missing,
    File,
    Folder,
    Link,
    Pipe,

    /// <summary>Takes and gives bytes one after the other, as terminals and <c>/dev/null</c> do.</summary>
    Device,

    /// <summary>A device of blocks.</summary>
    Disk,

    Socket,
}

internal static class FileKinds
{
    /// <summary>With its article, as messages name it.</summary>
    public static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Missing => "nothing",
        FileKind.File => "a file",
        FileKind.Folder => "a folder",
        FileKind.Link => "a link",
        FileKind.Pipe => "a pipe",
        FileKind.Device => "a device",
        FileKind.Disk => "a disk",
        FileKind.Socket => "a socket",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
