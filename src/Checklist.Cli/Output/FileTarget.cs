using Checklist.Cli.Disk;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Output;

/// <summary>A path at which a single file may be written. Only <see cref="Find"/> makes one: who holds it asks nothing again.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Kind">What was there: a file, a pipe, a device, or nothing.</param>
/// <param name="Root">The folder below which no link may lead; null for a path that a person named and that lies elsewhere.</param>
internal sealed record FileTarget(string Path, FileKind Kind, string? Root)
{
    /// <summary>A pipe or a device: its bytes go into it, and nothing takes its place.</summary>
    public bool IsStream => Kind is FileKind.Pipe or FileKind.Device;

    /// <summary>
    /// Null with CHK0040 or CHK0041 in the bag: a link, a folder, a socket and a disk are never written to and never replaced.
    /// </summary>
    /// <param name="folders">Absolute: those below which no link is followed, whatever name they go by. The folders of catalogs are such
    /// anyway.</param>
    public static FileTarget? Find(string path, IReadOnlyList<string> folders, Terminal terminal, DiagnosticBag diagnostics)
    {
        if (IsStreamOfSystem(path))
        {
            return new FileTarget(path, FileKind.Device, null);
        }

        var root = RootOf(path, folders);
        var link = root is null ? null : Links.FirstBelow(root, path);
        var kind = link is null ? FileStatus.KindOf(path) : FileKind.Link;
        switch (kind)
        {
            case FileKind.Link:
                diagnostics.Add(HostDiagnostics.OutputIsLink(Place(link ?? path, terminal), terminal.DisplayPath(link ?? path)));
                return null;
            case FileKind.Folder or FileKind.Socket or FileKind.Disk:
                diagnostics.Add(HostDiagnostics.OutputIsNoFile(Place(path, terminal), terminal.DisplayPath(path), FileKinds.NameOf(kind)));
                return null;
            default:
                return new FileTarget(path, kind, root);
        }
    }

    /// <summary>
    /// Which of the folders, or which folder of any catalog, the path lies below, as the path names it; null for none. The outermost
    /// counts: a link may lead back to it.
    /// </summary>
    private static string? RootOf(string path, IReadOnlyList<string> folders)
    {
        var realFolders = folders.Select(RealPath.Of).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string? found = null;
        for (var parent = System.IO.Path.GetDirectoryName(path); parent is not null; parent = System.IO.Path.GetDirectoryName(parent))
        {
            var isRoot = SourceDiscovery.HoldsCatalog(parent) || (RealPath.Of(parent) is { } real && realFolders.Contains(real));
            found = isRoot ? parent : found;
        }

        return found;
    }

    /// <summary><c>/dev/stdout</c> and its kind are links that the system made, to what this process has open.</summary>
    private static bool IsStreamOfSystem(string path) =>
        !OperatingSystem.IsWindows()
            && (path is "/dev/stdout" or "/dev/stderr" || System.IO.Path.GetDirectoryName(path) is "/dev/fd" or "/proc/self/fd");

    private static SourceSpan Place(string path, Terminal terminal) => Diagnostic.Nowhere(terminal.DisplayPath(path));
}
