using Checklist.Cli.Fixes;
using Checklist.Cli.Sources;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Tests.Fixes;

public sealed class SourceEditorTests : IDisposable
{
    private readonly CliTest test = CliTest.Create().With("catalog.yaml", "- Tests pass\n");
    private readonly StringWriter error = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Edits_are_written_and_said()
    {
        Apply("catalog.yaml");
        Assert.Equal("- id: a\n  title: Tests pass\n", test.Read("catalog.yaml"));
        Assert.Equal("wrote 1 id into catalog.yaml\n", error.ToString());
        Assert.Equal(["catalog.yaml"], test.Files());
    }

    [Fact]
    public void A_link_is_not_written_through()
    {
        File.CreateSymbolicLink(test.PathOf("alias.yaml"), "catalog.yaml");
        Apply("alias.yaml");
        Assert.Equal("- Tests pass\n", test.Read("catalog.yaml"));
        Assert.Equal("catalog.yaml", new FileInfo(test.PathOf("alias.yaml")).LinkTarget);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void Permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("no Unix permissions");
            return;
        }

        var path = test.PathOf("catalog.yaml");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute);
        var mode = File.GetUnixFileMode(path);
        Apply("catalog.yaml");
        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    private void Apply(string path)
    {
        var terminal = new Terminal(TextWriter.Null, error, test.Root);
        var sources = new DiskSourceProvider(test.Root, terminal);
        var file = sources.Read(path);
        var source = SourceDecoder.Decode(file.DisplayPath, file.Bytes, out _, out _);
        SourceEditor.Apply([new TextEdit(source.Span(2, 0), "id: a\n  title: ")], "id", sources, new DiagnosticBag(), terminal);
    }
}
