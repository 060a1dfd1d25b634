using Checklist.Core.Text;

namespace Checklist.Cli.Disk;

/// <summary>Why a file was not read.</summary>
internal static class ReadRefusal
{
    public static SourceFile FileOf(Exception refusal, string displayPath) => refusal switch
    {
        FileNotFoundException or DirectoryNotFoundException => SourceFile.Missing(displayPath),
        OutsideException => SourceFile.Outside(displayPath),
        NotAFileException { Kind: var kind } => SourceFile.NotAFile(displayPath, FileKinds.NameOf(kind)),
        _ => SourceFile.Unreadable(displayPath),
    };
}

/// <summary>What was to be read is no file.</summary>
internal sealed class NotAFileException(FileKind kind) : IOException
{
    public FileKind Kind { get; } = kind;
}

/// <summary>What was to be read lies outside the folder that it has to be in.</summary>
internal sealed class OutsideException : IOException;
