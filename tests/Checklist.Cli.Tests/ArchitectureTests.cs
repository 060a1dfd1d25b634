using System.Text.RegularExpressions;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests;

/// <summary>
/// The folders of the program depend on each other in one direction, and few of its files may touch the disk as they like.
/// </summary>
public partial class ArchitectureTests
{
    [Fact]
    public void No_folders_name_each_other_in_a_circle() => Assert.Equal([], TypeUses.CirclesIn(typeof(Application).Assembly));

    /// <summary>
    /// Everything else writes single files by <c>AtomicFile</c> and reads by <c>RegularFile</c>: the compiler sees to it.
    /// </summary>
    [Fact]
    public void Only_these_files_may_use_what_is_banned()
    {
        string[] known =
        [
            "Disk/DiskSync.cs", "Disk/NewFile.cs", "Disk/RegularFile.cs", "Forms/FormReaderProgram.cs", "Output/AtomicFile.cs",
            "Output/OutputLock.cs", "Output/OutputStream.cs", "Output/StagedOutput.cs", "Output/StagingMark.cs",
            "Output/TreeWriter.cs", "Programs/InstalledProgram.cs",
        ];
        var folder = SourceFolder();
        var found = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => PragmaPattern().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(known, found);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath("../../src/Checklist.Cli", Path.GetDirectoryName(path)!);

    [GeneratedRegex(@"#pragma warning disable [\w, ]*RS0030")]
    private static partial Regex PragmaPattern();
}
