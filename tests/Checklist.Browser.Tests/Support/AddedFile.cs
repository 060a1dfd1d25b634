using Checklist.Core.Text;

namespace Checklist.Browser.Tests.Support;

/// <summary>A folder with one file more.</summary>
internal sealed class AddedFile(ISourceProvider folder, string added, byte[] bytes) : ISourceProvider
{
    public string FolderName => folder.FolderName;

    public SourceFile Read(string path) => path == added ? new SourceFile(path, SourceFileState.Read, bytes) : folder.Read(path);

    public IReadOnlyList<string> List() => [.. folder.List(), added];
}
