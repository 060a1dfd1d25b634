using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Tests.Writers;

/// <summary>A comparison for a pull request.</summary>
public class ChangesMarkdownTests
{
    [Theory]
    [InlineData(4_000)]
    [InlineData(20_000)]
    [InlineData(ChangesMarkdownOptions.CommentSize)]
    public void What_has_no_room_is_counted(int size)
    {
        var report = Recorded.Compare(Catalog(400, "one"), Catalog(400, "another"));
        var text = ChangesMarkdownWriter.Write(report, new ChangesMarkdownOptions { MaxSize = size, WholeAddress = "https://ci.example/1" });
        var shown = text.Split("### ").Length - 1;
        Assert.InRange(text.Length, size / 2, size);
        Assert.Contains("| Changed requirements | 400 |", text);
        Assert.Contains($"**{400 - shown} more entries are not shown here**", text);
        Assert.Contains("[Read all of it](<https://ci.example/1>)", text);
        Assert.Equal(text.Split("<details>").Length, text.Split("</details>").Length);
    }

    [Fact]
    public void What_has_room_is_whole()
    {
        var report = Recorded.Compare(Catalog(3, "one"), Catalog(3, "another"));
        Assert.Equal(
            ChangesMarkdownWriter.Write(report), ChangesMarkdownWriter.Write(report, new ChangesMarkdownOptions { MaxSize = 65_536 }));
    }

    [Fact]
    public void Whole_clauses_are_printed_on_request()
    {
        var report = Recorded.Compare(Catalog(1, "one"), Catalog(1, "another"));
        Assert.Contains("…", ChangesMarkdownWriter.Write(report));
        Assert.DoesNotContain("…", ChangesMarkdownWriter.Write(report, new ChangesMarkdownOptions { IsWhole = true }));
        Assert.Contains("…", ChangesTextWriter.Write(report, hasColor: false, 80));
        Assert.DoesNotContain("…", ChangesTextWriter.Write(report, hasColor: false, 80, isWhole: true));
    }

    private static string Catalog(int count, string word)
    {
        var filler = string.Concat(Enumerable.Repeat("and so it goes on for long ", 20));
        return Some.Catalog(
            "version: 1.0.0",
            [.. Enumerable.Range(1, count).Select(number => Some.Control($"rel-{number}", $"statement: It MUST be {word} {filler} of them."))]);
    }
}
