namespace Checklist.Core;

/// <summary>One file of a build.</summary>
/// <param name="Path">Relative to the catalog's output folder, with '/' between its parts.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
