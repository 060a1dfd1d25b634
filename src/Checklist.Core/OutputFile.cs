using System.Text;

namespace Checklist.Core;

/// <summary>One file of a build.</summary>
/// <param name="Path">Relative to the catalog's output folder, with '/' between its parts.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    internal static OutputFile OfText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
