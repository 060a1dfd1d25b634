using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers;

/// <summary>Hands the files of writers on as soon as they are made, so that no build holds more than the pages at work.</summary>
/// <param name="folder">Stands before every path, with '/' at its end; empty for none.</param>
public sealed class OutputCollector(IOutputSink sink, string folder)
{
    private readonly ConcurrentDictionary<string, byte> taken = new(StringComparer.OrdinalIgnoreCase); // disks may not tell the cases apart

    private OutputCollector(IOutputSink sink, string folder, ConcurrentDictionary<string, byte> taken)
        : this(sink, folder) => this.taken = taken;

    /// <summary>The same, for a folder below.</summary>
    public OutputCollector Below(string inner) => new(sink, folder + inner, taken);

    public OutputEntry Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A second file of one path is not handed on; <see cref="OutputPaths"/> reports it.</summary>
    public OutputEntry Put(string path, ReadOnlyMemory<byte> bytes)
    {
        var file = new OutputFile(folder + path, bytes);
        if (taken.TryAdd(file.Path, 0))
        {
            sink.Put(file);
        }

        return new OutputEntry(file.Path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }
}
