namespace Checklist.Core;

/// <summary>What is left of a file when it was handed on.</summary>
/// <param name="Path">Relative to the catalog's output folder, with '/' between its parts.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record OutputEntry(string Path, int Length, string Sha256);
