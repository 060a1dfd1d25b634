using System.Security.Cryptography;
using Checklist.Cli.Disk;
using Checklist.Core.Documents.Audits;

namespace Checklist.Cli.Sources;

/// <summary>Files that answers name as evidence, beside the assessment. Nothing outside that folder is read.</summary>
/// <param name="folder">Absolute: where the assessment lies.</param>
internal sealed class EvidenceFolder(string folder)
{
    private const int LengthLimit = 512 * 1024 * 1024; // bytes; a recording of a session is shorter

    private readonly RealFolder realFolder = new(folder);

    /// <summary>What is at a path; null for an address, a name with spaces around, and whatever else is no path.</summary>
    public EvidenceFile? Find(string href)
    {
        if (!IsPath(href))
        {
            return null;
        }

        try
        {
            return Read(href) is { } bytes
                ? new EvidenceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length)
                : new EvidenceFile(null);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new EvidenceFile(null);
        }
    }

    /// <summary>Null when there is no such file in the folder, or a larger one than anybody attaches.</summary>
    /// <exception cref="IOException">There is no such file, it is none, or the disk refused.</exception>
    public byte[]? Read(string href) => PathOf(href) is { } path ? RegularFile.ReadBelow(realFolder, path, LengthLimit) : null;

    /// <summary>The path from the folder, with all links followed and '/' between its parts; null when it is outside.</summary>
    public string? NameOf(string href) => PathOf(href) is { } path ? Path.GetRelativePath(realFolder.Path, path).Replace('\\', '/') : null;

    /// <summary>The file with all links followed; null when it is outside the folder.</summary>
    private string? PathOf(string href)
    {
        var path = RealPath.Of(Path.GetFullPath(href, realFolder.Path));
        return path is not null && realFolder.Holds(path) ? path : null;
    }

    /// <summary>A relative path with an extension and without what addresses and sentences have.</summary>
    private static bool IsPath(string href) =>
        href.Length is > 0 and < 1000 && href[0] != '/' && href.IndexOfAny(['\0', '\\', ':', '?', '*', '<', '>', '|', '"']) < 0
            && (href.Contains('/') || Path.HasExtension(href));
}
