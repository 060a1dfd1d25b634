using System.Text;
using System.Text.Unicode;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Reads release files, and holds once what they have in common. Several threads may use one.</summary>
public sealed class ReleaseFileReader
{
    private readonly SharedValues shared = new();
    private readonly Lock reading = new();

    /// <summary>The release of a file, or null with CHK7001, CHK7002, CHK7003, CHK7004 or what is wrong with the file in the bag.</summary>
    public Release? Read(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        SourceFile file;
        lock (reading)
        {
            file = sources.Read(path); // not made for several at once
        }

        return Later(sources, path, file) is { } later ? ReleaseReader.Read(file.Bytes, later, shared, diagnostics)
            : SourceLoader.Load(file, path, null, diagnostics) is { } source
                ? ReleaseReader.Read(Encoding.UTF8.GetBytes(source.Content), source, shared, diagnostics)
            : null;
    }

    /// <summary>
    /// The text of a file, read when a finding asks for a place in it: that of twenty releases takes more memory than all that is made of
    /// them. Null for a file that has to be decoded, or cannot be.
    /// </summary>
    private static SourceText? Later(ISourceProvider sources, string path, SourceFile file) =>
        file.State == SourceFileState.Read && !file.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) && !file.Bytes.Contains((byte)0)
            && Utf8.IsValid(file.Bytes)
            ? new SourceText(file.DisplayPath, () => Encoding.UTF8.GetString(sources.Read(path).Bytes))
            : null;
}
