using System.Runtime.CompilerServices;
using Checklist.Cli.Output;

namespace Checklist.Cli.Tests.Support;

/// <summary>A temporary folder in which the tool runs in this process, as a person would run it there.</summary>
internal sealed class CliTest : IDisposable
{
    private const string RootName = "[ROOT]";

    private CliTest(string root) => Root = root;

    /// <summary>Absolute, with links followed.</summary>
    public string Root { get; }

    public static CliTest Create([CallerMemberName] string name = "")
    {
        var root = Directory.CreateTempSubdirectory($"checklist-{name[..Math.Min(name.Length, 20)]}-").FullName;
        return new CliTest(root);
    }

    public CliTest With(string path, string content)
    {
        var fullPath = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        File.WriteAllText(fullPath, content);
        return this;
    }

    public CliResult Run(params string[] args) => RunIn(".", args);

    public CliResult RunIn(string folder, params string[] args) =>
        Run(args, terminal => terminal with { WorkingDirectory = PathOf(folder) });

    /// <param name="change">What is special about the terminal of this run.</param>
    public CliResult Run(string[] args, Func<Terminal, Terminal> change)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = Application.Run(args, change(new Terminal(output, error, Root)));
        return new CliResult(exitCode, Normalize(output), Normalize(error));
    }

    public string PathOf(string path) => Path.GetFullPath(path, Root);

    public byte[] Bytes(string path) => File.ReadAllBytes(PathOf(path));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>
    /// All files, hidden ones too, relative, in ordinal order; but for what a build keeps for the next one, which no test of an output is
    /// about.
    /// </summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => Path.GetFileName(path) != BuildStamp.FileName)
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Normalize(StringWriter text) => text.ToString().Replace(Root, RootName);
}
