using Checklist.Cli.Reports;
using Checklist.Cli.Tests.Support;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.TestSupport;

namespace Checklist.Cli.Tests.Reports;

public class TextReportTests
{
    [Fact]
    public void A_finding_shows_its_place_line_carets_note_and_hint()
    {
        var source = new SourceText(
            "policies/catalog.yaml", "title: A\n\n\n\n\n\n\n\n  - id: hv-01\n    title: B\n  - id: hv-01\n    severty: high\n");
        SourceSpan At(int line, int column, int length) => source.Span(source.OffsetAt(new TextPosition(line, column)), length);
        var duplicate = Some.UnknownKey() with
        {
            Span = At(11, 9, 5),
            Message = "control id `hv-01` is already used",
            Hint = "give this control an id of its own",
            Notes = [new DiagnosticNote(At(9, 9, 5), "first used here")],
        };
        Snapshot.Verify(Print(duplicate, Some.UnknownKey() with { Span = At(12, 5, 7) }, Some.Warning()), "txt");
    }

    [Fact]
    public void Tabs_wide_and_combining_characters_keep_the_carets_in_place() =>
        AssertMarked("\ta: «b»", "    a: b", "       ^");

    [Theory]
    [InlineData("漢字: «x»", "漢字: x", "      ^")]
    [InlineData("e\u0301: «x»", "e\u0301: x", "   ^")]
    [InlineData("a: «漢字» b", "a: 漢字 b", "   ^^^^")]
    [InlineData("👍 «x»", "👍 x", "   ^")]
    [InlineData("a:«»", "a:", "  ^")]
    [InlineData("a: «one\ntwo»", "a: one", "   ^^^")]
    [InlineData("«»\nnext", "", "^")]
    public void Carets_stand_under_the_span(string marked, string line, string marks) => AssertMarked(marked, line, marks);

    [Theory]
    [InlineData("a: \u001b[31m«x»", @"a: \u001b[31mx", "             ^")]
    [InlineData("a: \u202E«x»", @"a: \u202ex", "         ^")]
    [InlineData("«a\u0007b»", @"a\u0007b", "^^^^^^^^")]
    public void Characters_that_a_terminal_acts_on_are_shown_as_escapes(string marked, string line, string marks) =>
        AssertMarked(marked, line, marks);

    [Fact]
    public void A_long_line_is_cut_on_both_sides_of_the_span()
    {
        var printed = Printed(new string('a', 5_000) + "«bbb»" + new string('c', 5_000));
        Assert.Matches("^…a{10,}bbbc{10,}…$", printed.Text);
        Assert.Equal(40, printed.Text.Length);
        Assert.Equal("bbb", printed.Text.Substring(printed.MarkStart, printed.MarkLength));
    }

    [Fact]
    public void A_line_that_fits_exactly_is_not_cut() => Assert.Equal(new string('a', 39) + "b", Printed(new string('a', 39) + "«b»").Text);

    [Fact]
    public void A_long_line_is_cut_only_behind_when_the_span_is_at_its_start()
    {
        var printed = Printed("«key»: " + new string('v', 100));
        Assert.Equal("key: " + new string('v', 34) + "…", printed.Text);
        Assert.Equal((0, 3), (printed.MarkStart, printed.MarkLength));
    }

    [Fact]
    public void A_span_longer_than_the_terminal_is_marked_as_far_as_it_is_seen()
    {
        var printed = Printed("k: «" + new string('v', 3_000) + "»");
        Assert.Equal(40, printed.Text.Length);
        Assert.Equal(39, printed.MarkStart + printed.MarkLength);
    }

    [Fact]
    public void A_finding_about_a_folder_has_no_line() =>
        Assert.Equal(
            "out/guide: error CHK0003: `out/guide` holds files that no build wrote\n   hint: give another folder with `-o`, or move the files away\n\n",
            Print(HostDiagnostics.OutputNotOurs(new SourceText("out/guide", "").Start, "out/guide")));

    [Fact]
    public void Colour_is_on_the_severity_and_the_carets_only() =>
        Assert.Equal(
            "catalog.yaml:1:1: \u001b[1;33mwarning\u001b[0m CHK2003: unknown key `severty` in control `hv-01`\n   1 | title: x\n     | \u001b[1;33m^^^^^\u001b[0m\n   hint: use `severity`\n\n",
            Print(terminal => terminal with { HasColor = true }, Some.Warning()));

    [Fact]
    public void After_fifty_findings_only_their_number_is_said_and_errors_come_first()
    {
        var errors = Enumerable.Range(1, 2).Select(number => Some.UnknownKey(path: $"last{number}.yaml"));
        var text = Print([.. Enumerable.Repeat(Some.Warning(), 60), .. errors]);
        Assert.StartsWith("last1.yaml:1:7: error CHK2003", text);
        Assert.Equal(["last1.yaml", "last2.yaml", "catalog.yaml"], text.Split("\n\n").Take(3).Select(finding => finding.Split(':')[0]));
        Assert.Equal(48, text.Split("warning CHK2003").Length - 1);
        Assert.EndsWith("\n\nand 12 more\n\n", text);
    }

    [Fact]
    public void Fifty_findings_are_all_printed_where_they_stand()
    {
        var text = Print([.. Enumerable.Repeat(Some.Warning(), 49), Some.UnknownKey(path: "last.yaml")]);
        Assert.StartsWith("catalog.yaml:1:1: warning", text);
        Assert.DoesNotContain("more\n", text);
    }

    [Fact]
    public void A_path_cannot_speak_to_the_terminal() =>
        Assert.StartsWith(@"a\u001b]0;x\u0007.yaml:1:7: error", Print(Some.UnknownKey(path: "a\u001b]0;x\u0007.yaml")));

    private static void AssertMarked(string marked, string line, string marks)
    {
        var lines = Print(Some.UnknownKey(marked)).Split('\n');
        Assert.Equal(line.Length == 0 ? "   1 |" : $"   1 | {line}", lines[1]);
        Assert.Equal($"     | {marks}", lines[2]);
    }

    private static PrintedLine Printed(string marked)
    {
        var span = Some.Span(marked);
        return PrintedLine.Create(span.Source.Line(1), span.Offset, span.Length, width: 40);
    }

    private static string Print(params Diagnostic[] findings) => Print(terminal => terminal, findings);

    private static string Print(Func<Terminal, Terminal> change, params Diagnostic[] findings)
    {
        var error = new StringWriter();
        TextReport.WriteFindings(findings, change(new Terminal(TextWriter.Null, error, "/")));
        return error.ToString();
    }
}
