using System.Security.Cryptography;
using Checklist.Cli.Disk;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Output;

/// <summary>
/// An output of an earlier build, held against its manifest: what is still as the build wrote it is ours, all else is a person's.
/// No link is followed.
/// </summary>
internal sealed class PublishedTree
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0 };

    private readonly OutputManifest manifest;
    private readonly FileLook manifestFile;
    private readonly string[] listed;
    private readonly List<string> folders = [];
    private readonly List<string> ours = [];
    private readonly List<string> theirs = [];

    private PublishedTree(string folder, OutputManifest manifest)
    {
        this.manifest = manifest;
        manifestFile = FileStatus.LookAt(Path.Combine(folder, OutputManifest.FileName));
        listed = [.. manifest.Entries.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Changed and foreign files, with '/' between the parts of their paths; a foreign folder as a whole, with '/' at its end.
    /// </summary>
    public IReadOnlyList<string> Theirs => theirs;

    /// <summary>All that a build wrote is there as it was, and nothing else.</summary>
    public bool IsWhole => theirs.Count == 0 && manifest.IsAsWritten && ours.Count == manifest.Entries.Count + 1; // itself

    /// <summary>See <see cref="FileStatus.ChangeTime(string)"/>.</summary>
    public long? ManifestTime => manifestFile.ChangeTime;

    /// <summary>What the manifest names, by path.</summary>
    public IReadOnlyDictionary<string, OutputEntry> Entries => manifest.Entries;

    /// <summary>Null when the folder has no manifest of ours.</summary>
    public static PublishedTree? Read(string folder)
    {
        if (OutputManifest.Read(folder) is not { } manifest)
        {
            return null;
        }

        var tree = new PublishedTree(folder, manifest);
        tree.Sort(folder, "");
        tree.theirs.Sort(StringComparer.Ordinal);
        return tree;
    }

    /// <summary>Removes, one by one, the files that are ours, and the folders that are then empty. The manifest goes last.</summary>
    /// <param name="place">Where the tree is now.</param>
    public void RemoveOurs(string place)
    {
        foreach (var path in ours.OrderBy(path => path == OutputManifest.FileName))
        {
            File.Delete(Path.Combine(place, path));
        }

        foreach (var path in Enumerable.Reverse(folders)) // each after the folders inside it
        {
            RemoveIfEmpty(Path.Combine(place, path));
        }
    }

    /// <summary>What is listed and cannot be found, as a name that is no text, is not ours.</summary>
    private void Sort(string folder, string prefix)
    {
        folders.Add(prefix);
        foreach (var place in Directory.EnumerateFileSystemEntries(folder, "*", Everything))
        {
            var path = prefix + Path.GetFileName(place);
            var file = FileStatus.LookAt(place);
            switch (file.Kind)
            {
                case FileKind.Folder when IsListed(path + "/"):
                    Sort(place, path + "/");
                    break;
                case FileKind.Folder:
                    theirs.Add(path + "/");
                    break;
                case FileKind.File when IsAsWritten(path, place, file):
                    ours.Add(path);
                    break;
                default:
                    theirs.Add(path);
                    break;
            }
        }
    }

    private bool IsAsWritten(string path, string place, in FileLook file)
    {
        if (path == OutputManifest.FileName)
        {
            return manifest.IsAsWritten;
        }

        return manifest.Entries.TryGetValue(path, out var entry)
            && file.Length == entry.Length
            && (IsUntouched(file) || HasSumOf(entry, place));
    }

    /// <summary>
    /// A build gives all its files one time, so that a file that was written to since has another one than the manifest. Where the disk
    /// counts in whole seconds, the same time says nothing. A program may set the time back, but not that of the change.
    /// </summary>
    private bool IsUntouched(in FileLook file) =>
        manifest.IsAsWritten
        && file.WriteTime == manifestFile.WriteTime
        && file.WriteTime % FileLook.Second != 0
        && !(file.ChangeTime > manifestFile.ChangeTime);

    private static bool HasSumOf(OutputEntry entry, string place)
    {
        try
        {
            return RegularFile.Read(place, entry.Length) is { } bytes
                && entry.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes));
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return false; // it may not be read, or is none by now: nothing that a build leaves
        }
    }

    /// <summary>Whether the manifest names a file below a folder. Its paths may be of any length and number: none is taken apart.</summary>
    private bool IsListed(string folder)
    {
        var index = Array.BinarySearch(listed, folder, StringComparer.Ordinal);
        return index >= 0 || (~index < listed.Length && listed[~index].StartsWith(folder, StringComparison.Ordinal));
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: false);
        }
        catch (IOException)
        {
            // It holds what is not ours, or was not there.
        }
    }
}
