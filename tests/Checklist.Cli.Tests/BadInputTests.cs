using System.Text;
using Checklist.Cli.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests;

/// <summary>Whatever is in a source: a finding with a place, the exit code of the design, nothing written, no stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly CliTest test = CliTest.Create();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("", "CHK1012")]
    [InlineData("# nothing\n", "CHK1012")]
    [InlineData("title: \"A\ngroups: []\n", "CHK1001")]
    [InlineData("a: [1, 2\nb: 3\n", "CHK1001")]
    [InlineData("title: A\n\tgroups: []\n", "CHK1004")]
    [InlineData("title: &a A\ngroups: []\n", "CHK1005")]
    [InlineData("title: !!str A\ngroups: []\n", "CHK1006")]
    [InlineData("title: A\n---\ntitle: B\n", "CHK1007")]
    [InlineData("title: A\0B\ngroups: []\n", "CHK1003")]
    [InlineData("title: A\u202EB\ngroups: []\n", "CHK1003")]
    [InlineData("- a\n- b\n", "CHK2001")]
    [InlineData("title: A\nchapters:\n  - {id: a, title: A, file: missing.md}\n", "CHK3006")]
    [InlineData("title: A\nchapters:\n  - {id: a, title: A, file: ../secret.md}\n", "CHK2015")]
    [InlineData("title: A\ninclude: ../*.yaml\n", "CHK2015")]
    public void Text(string content, string code)
    {
        test.With("secret.md", "x").With("guide/catalog.yaml", content);
        AssertRefused(code, exitCode: 1);
    }

    [Fact]
    public void Utf16()
    {
        Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Some.CatalogText)]);
        AssertRefused("CHK1002", exitCode: 1);
    }

    [Fact]
    public void Bytes_that_are_no_text()
    {
        Write([.. "title: "u8, 0xC3, 0x28, (byte)'\n']);
        AssertRefused("CHK1002", exitCode: 1);
    }

    [Fact]
    public void A_byte_order_mark_is_fine()
    {
        Write([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Some.CatalogText)]);
        Assert.Equal(0, test.Run("check", "guide").ExitCode);
    }

    [Fact]
    public void A_file_of_more_than_ten_megabytes()
    {
        Write(new byte[10 * 1024 * 1024 + 1]);
        AssertRefused("CHK1011", exitCode: 1);
    }

    [Fact]
    public void Two_hundred_thousand_open_brackets()
    {
        Write(Encoding.UTF8.GetBytes("title: " + new string('[', 200_000)));
        AssertRefused("CHK1010", exitCode: 1);
    }

    [Fact]
    public void A_folder_in_place_of_a_chapter()
    {
        Directory.CreateDirectory(test.PathOf("guide/chapter.md"));
        test.With("guide/catalog.yaml", "title: A\nchapters:\n  - {id: a, title: A, file: chapter.md}\n");
        AssertRefused("CHK0002", exitCode: 3);
    }

    [Fact]
    public void A_chapter_that_links_out_of_the_folder()
    {
        test.With("secret.md", "x").With("guide/catalog.yaml", "title: A\nchapters:\n  - {id: a, title: A, file: chapter.md}\n");
        File.CreateSymbolicLink(test.PathOf("guide/chapter.md"), "../secret.md");
        AssertRefused("CHK3007", exitCode: 1);
    }

    [Fact]
    public void Twelve_mistakes_are_twelve_findings()
    {
        test.With("guide/catalog.yaml", """
            title: Release checklist
            version: one
            statsu: final
            published: 2026-02-30
            roles: [{ id: author, title: Author }]
            references:
              - { id: guide, title: Guide, url: "javascript:alert(1)" }
            groups:
              - title: Before the tag
                controls:
                  - id: rel 01
                    title: Every test passes
                    severity: hihg
                  - id: rel-02
                    title: The changelog is written
                    roles: [autor]
                    requires: [rel-99]
                  - id: rel-03
                    statement: Install updates within {{ days }} days.
                  - id: rel-02
                    title: The tag is signed
                    guidance: See [[rel-98]].
            """.ReplaceLineEndings("\n") + "\n");
        var result = test.Run("build", "guide");
        Assert.EndsWith("\n\n12 errors in 1 file\n", result.Error);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["guide/catalog.yaml"], test.Files());
        Snapshot.Verify(result.Error, "txt");
    }

    private void Write(byte[] bytes)
    {
        Directory.CreateDirectory(test.PathOf("guide"));
        File.WriteAllBytes(test.PathOf("guide/catalog.yaml"), bytes);
    }

    private void AssertRefused(string code, int exitCode)
    {
        var before = test.Files();
        var result = test.Run("build", "guide");
        Assert.Matches($@"(?m)^guide/(catalog\.yaml|chapter\.md)(:\d+:\d+)?: error {code}: ", result.Error);
        Assert.DoesNotContain("CHK9001", result.Error);
        Assert.Single(result.Error.Split(": error ").Skip(1));
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Equal(before, test.Files());
    }
}
