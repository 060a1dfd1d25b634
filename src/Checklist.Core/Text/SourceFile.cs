namespace Checklist.Core.Text;

/// <summary>What reading a file gave. <see cref="Bytes"/> is empty unless <see cref="State"/> is Read.</summary>
/// <param name="DisplayPath">The path that messages name.</param>
public sealed record SourceFile(string DisplayPath, SourceFileState State, byte[] Bytes)
{
    public static SourceFile Missing(string displayPath) => new(displayPath, SourceFileState.Missing, []);

    public static SourceFile Unreadable(string displayPath) => new(displayPath, SourceFileState.Unreadable, []);

    public static SourceFile TooLarge(string displayPath) => new(displayPath, SourceFileState.TooLarge, []);

    public static SourceFile Outside(string displayPath) => new(displayPath, SourceFileState.Outside, []);
}
