using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Outputs;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Task lists as people and their editors change them.</summary>
public partial class MarkdownFormTests
{
    private static readonly Lazy<string> Blank = new(() => Encoding.UTF8.GetString(
        FormCatalog.Build("markdown/checklist.md", OutputFormat.Markdown, edition: Edition.Handout)));

    [Fact]
    public void A_blank_task_list_says_that_it_was_not_filled_in() => Assert.Equal(("", "CHK6260"), Read(Blank.Value));

    [Theory]
    [InlineData("- [x] **a**")]
    [InlineData("- [X] **a**")]
    [InlineData("-   [x] **a**")]
    [InlineData("-\t[x] **a**")]
    [InlineData("* [x] **a**")]
    [InlineData("+ [x] **a**")]
    [InlineData("1. [x] **a**")]
    [InlineData("- [✓] **a**")]
    [InlineData("- [✔] **a**")]
    [InlineData("- [ x ] **a**")]
    [InlineData("- [x ] **a**")]
    public void A_box_is_ticked_as_editors_and_people_do_it(string box) =>
        Assert.Equal(("lab-01/a|pass||||", ""), Read(Blank.Value.Replace("- [ ] **a**", box, StringComparison.Ordinal)));

    /// <summary>Prettier with a tab width of 4, and editors that write tabs.</summary>
    [Theory]
    [InlineData("-   [$1]", "    ")]
    [InlineData("-\t[$1]", "\t")]
    [InlineData("*   [$1]", "\t")]
    [InlineData("+  [$1]", "   ")]
    public void A_list_that_a_formatter_indented_has_the_same_answers(string marker, string indent)
    {
        var filled = Tick(Tick(Blank.Value, "a"), "b").Replace("note:\n", "note: two\n    lines\n", StringComparison.Ordinal);
        var formatted = IndentPattern().Replace(MarkerPattern().Replace(filled, marker), indent);
        Assert.NotEqual(filled, formatted);
        var expected = Read(filled);
        Assert.Contains("lab-01/a|pass|two\nlines|||", expected.Lines, StringComparison.Ordinal);
        Assert.Equal(expected, Read(formatted));
    }

    [Theory]
    [InlineData("**result:** pass", "pass")]
    [InlineData("**result**: fail", "fail")]
    [InlineData("__Result:__ **partial**", "partial")]
    [InlineData("Result : not applicable", "not-applicable")]
    [InlineData("- result: `pass`", "pass")]
    public void A_key_may_be_bold_and_a_word_too(string line, string verdict) =>
        Assert.Equal(($"lab-01/a|{verdict}||||", ""), Read(Answer("a", line)));

    [Theory]
    [InlineData("- [-] **a**", "-")]
    [InlineData("- [o] **a**", "o")]
    [InlineData("- [?] **a**", "?")]
    public void A_mark_that_is_no_tick_is_kept(string box, string mark) => Assert.Equal(
        ($"lab-01/a|not-checked|Answer: {mark}|||", "CHK6055"), Read(Blank.Value.Replace("- [ ] **a**", box, StringComparison.Ordinal)));

    [Fact]
    public void A_block_that_lost_its_last_line_gives_its_answer_to_no_check()
    {
        var filled = Answer("b", "result: pass", "note: ok", Answer("a", "result: fail", "note: x"));
        var broken = filled.Replace("note: x\n  ```\n", "note: x\n", StringComparison.Ordinal);
        Assert.NotEqual(filled, broken);
        Assert.Equal(("lab-01/b|pass|ok|||", "CHK6269"), Read(broken));
        Assert.Equal(LineOf(broken, "```answer lab-01/a"), Place(broken));
    }

    [Fact]
    public void A_block_that_lost_its_first_line_gives_its_answer_to_no_check()
    {
        var filled = Answer("b", "result: pass", "note: ok", Answer("a", "result: fail", "note: x"));
        var broken = OpeningPattern().Replace(filled, "", 1);
        Assert.NotEqual(filled, broken);
        var (lines, codes) = Read(broken);
        Assert.Contains("CHK6269", codes, StringComparison.Ordinal);
        Assert.Equal("lab-01/b|pass|ok|||", lines);
    }

    [Fact]
    public void Every_fence_that_is_lost_is_reported_and_no_answer_moves()
    {
        var filled = Answer("b", "result: pass", "note: of b", Answer("a", "result: fail", "note: of a"));
        var lines = filled.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("```", StringComparison.Ordinal))
            {
                continue;
            }

            var (read, codes) = Read(string.Join('\n', lines.Where((_, index) => index != i)));
            Assert.True(codes.Length > 0, $"line {i + 1}: no finding");
            Assert.DoesNotContain("lab-01/a|pass", read, StringComparison.Ordinal);
            Assert.DoesNotContain("lab-01/b|fail", read, StringComparison.Ordinal);
            Assert.DoesNotContain("lab-02|", read, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("result: fail\n  result: pass")]
    [InlineData("result: fail\n  note: x\n  note: y")]
    [InlineData("result: fail\n  note: see\n  ```\n  code\n  ```")]
    public void A_block_that_says_two_things_is_damaged(string text) => Assert.Equal(("", "CHK6269"), Read(Answer("a", text)));

    [Theory]
    [InlineData("result:\n  result: pass", "pass|")]
    [InlineData("result: pass\n  result: pass", "pass|")]
    [InlineData("result: pass\n  note: see\n    ```\n    code\n    ```\n    end", "pass|see\n```\ncode\n```\nend")]
    [InlineData("result: pass\n  note: see\n  ```sh\n  code\n  ```\n  end", "pass|see\n```sh\ncode\n```\nend")]
    public void A_line_that_is_there_twice_or_a_fence_in_a_note_does_no_harm(string text, string expected) =>
        Assert.Equal(($"lab-01/a|{expected}|||", ""), Read(Answer("a", text)));

    [Fact]
    public void Text_without_a_key_and_a_result_outside_the_block_are_kept()
    {
        var without = Answer("a", "all four hosts\n  result: pass");
        Assert.Equal(("lab-01/a|pass|Line without a key: all four hosts|||", "CHK6261"), Read(without));
        var outside = Answer("a", "result:")
            .Replace("**a** Look at the option.", "**a** Look at the option.\n\n  **result:** fail", StringComparison.Ordinal);
        Assert.Equal(("lab-01/a|not-checked|Line outside the block: **result:** fail|||", "CHK6261"), Read(outside));
    }

    [Fact]
    public void A_ticked_box_whose_block_is_gone_is_reported()
    {
        var text = Tick(Blank.Value, "a");
        var start = text.IndexOf("  ```answer lab-01/a", StringComparison.Ordinal);
        var end = text.IndexOf("```\n", start + 10, StringComparison.Ordinal) + 4;
        Assert.Equal(("", "CHK6274"), Read(text[..start] + text[end..]));
    }

    private static string Tick(string text, string check) =>
        text.Replace($"- [ ] **{check}**", $"- [x] **{check}**", StringComparison.Ordinal);

    /// <summary>The block of a check of the first control with these lines, in a task list.</summary>
    private static string Answer(string check, string first, string? second = null, string? text = null)
    {
        text ??= Blank.Value;
        var start = text.IndexOf('\n', text.IndexOf($"```answer lab-01/{check} ", StringComparison.Ordinal)) + 1;
        var end = text.IndexOf("  ```\n", start, StringComparison.Ordinal);
        return $"{text[..start]}  {first}\n{(second is null ? "" : $"  {second}\n")}{text[end..]}";
    }

    private static (string Lines, string Codes) Read(string text)
    {
        var (form, codes) = FormRead.Of(text, "form.md");
        return (form is null ? "" : string.Join('\n', FormRead.Lines(form)), codes);
    }

    private static int Place(string text)
    {
        var diagnostics = new DiagnosticBag();
        FormReader.Read("form.md", Encoding.UTF8.GetBytes(text), diagnostics);
        return Assert.Single(diagnostics.Sorted()).Span.Start.Line;
    }

    private static int LineOf(string text, string part) =>
        text[..text.IndexOf(part, StringComparison.Ordinal)].Count(character => character == '\n') + 1;

    [GeneratedRegex(@"^- \[([ x])\]", RegexOptions.Multiline)]
    private static partial Regex MarkerPattern();

    [GeneratedRegex("^  (?=[^ ]|  )", RegexOptions.Multiline)]
    private static partial Regex IndentPattern();

    [GeneratedRegex("^  ```answer lab-01/a .*\n", RegexOptions.Multiline)]
    private static partial Regex OpeningPattern();
}
