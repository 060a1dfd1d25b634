using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>What people write between the blocks of a task list, and what they do not.</summary>
public partial class OutsideTextTests
{
    public static TheoryData<string> Guides => ["hyper-v-2012", "debian-server", "information-handling"];

    [Theory]
    [InlineData("Ports 80 and 443 were open.", "Ports 80 and 443 were open.")]
    [InlineData("- ok", "- ok")]
    [InlineData("> Seen with Ben.\n> Twice.", "> Seen with Ben.\n> Twice.")]
    [InlineData("```text\nPING 10.0.0.1\n```", "PING 10.0.0.1")]
    [InlineData("| a | b |\n| - | - |\n| left | right |", "| a | b |")]
    public void A_text_behind_a_block_goes_into_the_note_of_its_check(string written, string kept)
    {
        var (text, told) = Collect(form => BehindFirstBlock(form, written));
        Assert.Contains("CHK6261", told, StringComparison.Ordinal);
        Assert.Equal("lab-01 a host01", Noted(text, kept.Split('\n')[0]));
    }

    [Fact]
    public void A_text_behind_a_heading_belongs_to_what_follows()
    {
        var (text, _) = Collect(form => form.Replace(
            "lab-02: The clock is right\n", "lab-02: The clock is right\n\nThe clock was an hour late.\n", StringComparison.Ordinal));
        Assert.StartsWith("lab-02", Noted(text, "The clock was an hour late."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_word_of_the_checklist_is_kept()
    {
        var (text, told) = Collect(form => form.Replace("Verify that no browser", "Verify that a browser", StringComparison.Ordinal));
        Assert.Contains("CHK6261", told, StringComparison.Ordinal);
        Assert.Contains("Verify that a browser is installed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_behind_the_last_block_is_kept_too()
    {
        var (text, _) = Collect(form => form + "\nWe stopped at noon.\n");
        Assert.StartsWith("lab-02", Noted(text, "We stopped at noon."), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_form_again_changes_nothing()
    {
        var form = BehindFirstBlock(Form(), "Ports 80 and 443 were open.");
        var once = Audit.Collected(Audit.Assessment(), [("a.md", form)]);
        Assert.Equal(once, Audit.Collected(once, [("a.md", form)]));
    }

    /// <summary>As they are built, with and without targets, and as an editor saves them.</summary>
    [Theory]
    [MemberData(nameof(Guides))]
    public void A_form_has_no_words_but_its_own(string guide)
    {
        DocumentTarget[] two = [new DocumentTarget("one", "The first one"), new DocumentTarget("two", "The second")];
        foreach (var targets in new[] { [], two })
        {
            var sources = Shipped.Sources(guide);
            var options = Built.Options with { Formats = [OutputFormat.Markdown], Edition = Edition.Handout, Targets = targets };
            var form = Built.From(sources, options)["markdown/checklist.md"];
            Assert.True(Told(sources, form).Length == 0, Told(sources, form));
            Assert.True(Told(sources, Saved(form)).Length == 0, Told(sources, Saved(form)));
        }
    }

    private static string Told(MemorySources sources, string form)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Workspace.Open(sources, "catalog.yaml", diagnostics);
        var text = workspace.TextOf(null, new SourceText("", "").Start, diagnostics)!;
        var source = new SourceText("checklist.md", form);
        var filled = new Core.Interop.Forms.Markdown.MarkdownFormReader(source, diagnostics).Read()!;
        Assert.Equal(text.Digest, filled.Answers.Catalog.Digest);
        var found = new DiagnosticBag();
        new Core.Interop.Forms.Markdown.OutsideText(PrintedTaskList.Of(workspace, text, null)).AddTo(filled, source, found);
        return Findings.Told(found.Sorted());
    }

    /// <summary>Other marks of lists, aligned tables and long lines wrapped, outside the blocks.</summary>
    private static string Saved(string form)
    {
        var isInside = false;
        var lines = new List<string>();
        foreach (var line in form.Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isInside ^= isFence;
            var remade = MarkPattern().Replace(line, "$1*   $2").Replace("| ", "|    ", StringComparison.Ordinal);
            lines.Add(isInside || isFence ? line : Wrapped(remade));
        }

        return string.Join('\n', lines);
    }

    private static string Wrapped(string line)
    {
        var middle = line.Length > 60 && !line.StartsWith('|') && !line.StartsWith('#') ? line.IndexOf(' ', 50) : -1;
        return middle < 0 ? line : $"{line[..middle]}\n{new string(' ', line.Length - line.TrimStart().Length)}{line[(middle + 1)..]}";
    }

    private static (string Text, string Told) Collect(Func<string, string> change)
    {
        var diagnostics = new DiagnosticBag();
        var text = Audit.Collected(Audit.Assessment(), [("a.md", change(Form()))], diagnostics: diagnostics);
        return (text, string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code)));
    }

    private static string Form()
    {
        var options = Built.Options with
        {
            Formats = [OutputFormat.Markdown],
            Edition = Edition.Handout,
            Targets = [new DocumentTarget("host01", "HOST01"), new DocumentTarget("host02", "HOST02")],
        };
        return Built.From(Audit.Sources(), options)["markdown/checklist.md"];
    }

    private static string BehindFirstBlock(string form, string written)
    {
        var start = form.IndexOf("answer lab-01", StringComparison.Ordinal);
        var end = form.IndexOf("```\n", start, StringComparison.Ordinal) + "```\n".Length;
        return $"{form[..end]}\n{written}\n{form[end..]}";
    }

    /// <summary>Control, check and target of the answer whose note has a text.</summary>
    private static string Noted(string assessment, string text)
    {
        var answer = Audit.Read(assessment).Assessment.Results.Single(
            result => result.Note?.Contains(text, StringComparison.Ordinal) == true);
        return $"{answer.Control} {answer.Check} {answer.Target}".TrimEnd();
    }

    [GeneratedRegex(@"^( *)[-*] (?!\[)(.*)$")]
    private static partial Regex MarkPattern();
}
