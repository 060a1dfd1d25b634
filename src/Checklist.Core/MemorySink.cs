using System.Collections.Concurrent;

namespace Checklist.Core;

/// <summary>Keeps the files of a build.</summary>
internal sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, OutputFile> files = new(StringComparer.Ordinal);

    public void Put(OutputFile file) => files[file.Path] = file;

    public OutputFile this[string path] => files[path];
}
