namespace Checklist.Core.Text;

/// <summary>What reading a file gave. <see cref="Bytes"/> is empty unless <see cref="State"/> is Read.</summary>
/// <param name="DisplayPath">The path that messages name.</param>
public sealed record SourceFile(string DisplayPath, SourceFileState State, byte[] Bytes)
{
    /// <summary>What is there instead of a file, with its article; null for a file.</summary>
    public string? What { get; private init; }

    public static SourceFile Missing(string displayPath) => new(displayPath, SourceFileState.Missing, []);

    public static SourceFile Unreadable(string displayPath) => new(displayPath, SourceFileState.Unreadable, []);

    /// <summary>Something at the path that is no file.</summary>
    /// <param name="what">As in "a folder".</param>
    public static SourceFile NotAFile(string displayPath, string what) => new(displayPath, SourceFileState.Unreadable, []) { What = what };

    public static SourceFile TooLarge(string displayPath) => new(displayPath, SourceFileState.TooLarge, []);

    public static SourceFile Outside(string displayPath) => new(displayPath, SourceFileState.Outside, []);
}

/// <summary>What came of reading a file.</summary>
public enum SourceFileState
{
    Read,
    Missing,
    Unreadable,

    /// <summary>Larger than <see cref="Limits.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>A link leads out of the folder.</summary>
    Outside,
}
