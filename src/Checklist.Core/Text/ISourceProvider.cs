namespace Checklist.Core.Text;

/// <summary>The files of one catalog's folder. Everything that comes from outside comes through here.</summary>
public interface ISourceProvider
{
    /// <summary>Name of the folder itself, from which a catalog without an id takes its own.</summary>
    string FolderName { get; }

    /// <summary>Reads a file named relative to the folder, with '/' between its parts.</summary>
    SourceFile Read(string path);

    /// <summary>
    /// Reads a file that no document is made of, such as the record of a closed audit. It may be as large as a filled form.
    /// </summary>
    SourceFile ReadRecord(string path) => Read(path);

    /// <summary>All files of the folder that a build may read, relative, in ordinal order.</summary>
    IReadOnlyList<string> List();
}

/// <summary>A folder without files: where no catalog's own templates are looked for.</summary>
internal sealed class NoSources : ISourceProvider
{
    public string FolderName => "";

    public SourceFile Read(string path) => SourceFile.Missing(path);

    public IReadOnlyList<string> List() => [];
}
