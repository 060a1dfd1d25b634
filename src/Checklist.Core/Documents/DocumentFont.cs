namespace Checklist.Core.Documents;

/// <param name="Path">From the catalog's folder.</param>
/// <param name="Bytes">The file as it is; nobody has looked whether it is a font.</param>
public sealed record DocumentFont(string Path, ReadOnlyMemory<byte> Bytes);
