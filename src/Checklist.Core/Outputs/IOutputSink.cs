using System.Collections.Concurrent;

namespace Checklist.Core.Outputs;

/// <summary>Where the files of a build go while it runs. When the build gives no result, none of them counts.</summary>
public interface IOutputSink
{
    /// <summary>Takes a file. Called by several threads at once, for every path once, upper and lower case being the same.</summary>
    void Put(OutputFile file);
}

/// <summary>Keeps the files of a build.</summary>
internal sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, OutputFile> files = new(StringComparer.Ordinal);

    public void Put(OutputFile file) => files[file.Path] = file;

    public OutputFile this[string path] => files[path];
}
