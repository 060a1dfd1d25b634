using Checklist.Cli.Disk;

namespace Checklist.Cli.Programs;

/// <summary>The folders in which programs are looked for: those of PATH that no stranger writes to.</summary>
internal sealed class SearchPath
{
    private static readonly string[] OfTheSystem = ["/usr/bin", "/bin"]; // theirs is what the system installs, ours too

    private readonly IReadOnlyList<string> passedOver;
    private readonly IReadOnlyList<string> passedOverWhole;
    private readonly IReadOnlyList<string> folders;

    /// <summary>The absolute folders of a search path.</summary>
    /// <param name="path">Folders with the separator of the system between them. One that is empty or relative means the working directory:
    /// it is passed over.</param>
    /// <param name="passedOver">Folders that are passed over.</param>
    /// <param name="passedOverWhole">Folders that are passed over with all that lies in them.</param>
    public SearchPath(string path, IReadOnlyList<string> passedOver, IReadOnlyList<string> passedOverWhole)
    {
        this.passedOver = Real(passedOver);
        this.passedOverWhole = Real(passedOverWhole);
        folders =
        [
            .. path.Split(Path.PathSeparator).Select(entry => OperatingSystem.IsWindows() ? entry.Trim('"') : entry)
                .Where(Path.IsPathFullyQualified).Select(Path.GetFullPath).Where(IsTrusted),
        ];
    }

    /// <summary>That of this process, without the folder that it runs in and those in which this tool lies.</summary>
    public static SearchPath OfProcess(IReadOnlyList<string> passedOver, IReadOnlyList<string> passedOverWhole) =>
        new(Environment.GetEnvironmentVariable("PATH") ?? "", [.. passedOver, .. OwnFolders()], passedOverWhole);

    /// <summary>The absolute path of the first program of this name; null when there is none.</summary>
    public string? Find(string name)
    {
        var fileName = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return folders.Select(folder => Path.Combine(folder, fileName)).FirstOrDefault(IsProgram);
    }

    public override string ToString() => string.Join(Path.PathSeparator, folders);

    private static IEnumerable<string> OwnFolders() =>
        new[] { AppContext.BaseDirectory, Path.GetDirectoryName(Environment.ProcessPath), WorkingDirectory() }.OfType<string>();

    private static string? WorkingDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException) // another process removed it
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Real(IReadOnlyList<string> folders) =>
        [.. folders.Where(Path.IsPathFullyQualified).Select(WithoutLinks).OfType<string>()];

    private static string? WithoutLinks(string folder) => RealPath.Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>A link to a stranger's program is one too.</summary>
    private bool IsProgram(string path) =>
        RealPath.Of(path) is { } real && IsExecutableFile(real) && IsTrusted(Path.GetDirectoryName(real)!);

    private static bool IsExecutableFile(string path)
    {
        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, Length: > 0 }
                && (OperatingSystem.IsWindows() || (file.UnixFileMode & Executable) != 0); // a pipe has no length
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Letters of either case are the same here: on some disks they are, and elsewhere it costs nobody a program.</summary>
    private bool IsTrusted(string folder) =>
        WithoutLinks(folder) is { } real
        && (OfTheSystem.Contains(real)
            || (!passedOver.Contains(real, StringComparer.OrdinalIgnoreCase)
                && !passedOverWhole.Any(whole => RealFolder.IsAtOrBelow(real, whole))));
}
