using System.Diagnostics;
using System.Net.Sockets;
using Checklist.Cli.Disk;

namespace Checklist.Cli.Tests.Support;

/// <summary>What is where a command wants to write. Devices can be made by root only.</summary>
internal static class Obstacle
{
    public const string Kept = "kept\n";

    public static IReadOnlyList<string> Names { get; } =
        [
            "folder",
            "link to a file",
            "link to a folder",
            "link to nothing",
            "pipe",
            "socket",
            .. Environment.IsPrivilegedProcess ? ["device", "disk"] : Array.Empty<string>(),
        ];

    /// <param name="path">Absolute; a file there goes away.</param>
    /// <param name="elsewhere">Absolute: a folder outside, that holds a file <c>kept</c>.</param>
    public static void Put(string name, string path, string elsewhere)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        switch (name)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "link to a file":
                File.CreateSymbolicLink(path, Path.Combine(elsewhere, "kept"));
                break;
            case "link to a folder":
                File.CreateSymbolicLink(path, elsewhere);
                break;
            case "link to nothing":
                File.CreateSymbolicLink(path, Path.Combine(elsewhere, "nothing"));
                break;
            case "pipe":
                Make("mkfifo", path);
                break;
            case "socket":
                using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    var bound = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); // the path of a socket has to be short
                    socket.Bind(new UnixDomainSocketEndPoint(bound));
                    File.Move(bound, path);
                }

                break;
            case "device":
                Make("mknod", path, "c", "1", "3"); // takes everything, as /dev/null does
                break;
            case "disk":
                Make("mknod", path, "b", "7", "200"); // a loop device that nothing is behind
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(name));
        }
    }

    public static FileKind KindOf(string name) => name switch
    {
        "folder" => FileKind.Folder,
        "pipe" => FileKind.Pipe,
        "socket" => FileKind.Socket,
        "device" => FileKind.Device,
        "disk" => FileKind.Disk,
        _ => FileKind.Link,
    };

    private static void Make(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
