using System.Text;

namespace Checklist.Core.Outputs;

/// <summary>One file of a build.</summary>
/// <param name="Path">Relative to the catalog's output folder, with '/' between its parts.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    internal static OutputFile OfText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

/// <summary>What is left of a file when it was handed on.</summary>
/// <param name="Path">Relative to the catalog's output folder, with '/' between its parts.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record OutputEntry(string Path, int Length, string Sha256);
