using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Catalog = "id: rel\ntitle: Release checklist\nversion: 2.0.0\ngroups:\n  - title: Before the tag\n    controls:\n"
        + "      - id: rel-01\n        title: Every test passes\n      - id: rel-02\n        title: The notes are written\n";

    private const string Path = "reviews/2.0.0.yaml";

    private readonly CliTest test = CliTest.Create().With("catalog.yaml", Catalog);

    public void Dispose() => test.Dispose();

    [Fact]
    public void Three_files_give_one_record_and_the_numbers_add_up()
    {
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."), ("control/rel-02", "accept", ""));
        Send("bob", "2.0.0", ("control/rel-01", "accept", ""));
        Send("cid", "2.0.0", ("control/rel-01", "accept-with-change", "Name the suite."));
        var result = test.Run("review", "collect", "ann.json", "bob.json", "cid.json");
        Assert.Equal((0, $"{Path}: 4 decisions read: 4 new\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Contains("id: R-02\n    entry: control/rel-01\n    reviewer: cid\n", test.Read(Path), StringComparison.Ordinal);
        var again = test.Run("review", "collect", "cid.json", "ann.json");
        Assert.Equal($"{Path}: 3 decisions read: 3 as before\n", again.Output);
        Assert.Equal(0, test.Run("check", "--strict").ExitCode);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."));
        var result = test.Run("review", "collect", "ann.json", "--dry-run");
        Assert.Equal($"{Path}: 1 decision read: 1 new; nothing is written\n", result.Output);
        Assert.DoesNotContain(Path, test.Files());
    }

    [Fact]
    public void A_file_of_a_different_version_is_refused_and_nothing_is_written()
    {
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."));
        Send("bob", "1.0.0", ("control/rel-01", "accept", ""));
        var result = test.Run("review", "collect", "ann.json", "bob.json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CHK7051: this is a review of version `1.0.0`, not of 2.0.0", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Path, test.Files());
    }

    [Fact]
    public void Two_people_of_one_name_are_named()
    {
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."));
        test.Run("review", "collect", "ann.json");
        test.With("other.json", test.Read("ann.json").Replace("copy-ann", "copy-other").Replace("Too strict", "Too lax"));
        var result = test.Run("review", "collect", "other.json");
        Assert.Equal($"one name  ann: ann and ann-2 come from two pages; both are kept\n{Path}: 1 decision read: 1 new\n", result.Output);
    }

    [Fact]
    public void An_answer_is_written_beside_its_comment()
    {
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."));
        test.Run("review", "collect", "ann.json");
        var result = test.Run(
            "review", "answer", "r-01", "--disposition", "rejected", "--answer", "The law.", "--by", "O. Owner", "--on", "2026-11-25");
        Assert.Equal((0, $"{Path}: r-01 answered\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.EndsWith("disposition: rejected\n    answer: The law.\n    by: O. Owner\n    on: 2026-11-25\n", test.Read(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_has_every_comment_in_all_formats()
    {
        Send("ann", "2.0.0", ("control/rel-02", "reject", "=1+1 Too strict."), ("control/rel-01", "accept", ""));
        Send("bob", "2.0.0", ("control/rel-01", "accept-with-change", "Name the <suite>."));
        test.Run("review", "collect", "ann.json", "bob.json");
        test.Run("review", "answer", "R-01", "--disposition", "accepted", "--by", "O. Owner", "--on", "2026-11-25");
        var result = test.Run("review", "report", "--to", "html,markdown,xlsx,csv");
        const string Folder = "out/rel.reviews/2.0.0/reviews";
        Assert.Equal(
            (0, $"{Folder}.html\n{Folder}.md\n{Folder}.xlsx\n{Folder}.csv\n\n2 reviewers, 2 comments, 1 open.\n", ""),
            (result.ExitCode, result.Output, result.Error));
        Assert.Contains("Name the &lt;suite&gt;.", test.Read(Folder + ".html"), StringComparison.Ordinal);
        Assert.Contains("| R-01 | rel-01 Every test passes | bob | Accept with change | Accepted |", test.Read(Folder + ".md"), StringComparison.Ordinal);
        Assert.Contains("\"'=1+1 Too strict.\"", test.Read(Folder + ".csv"), StringComparison.Ordinal);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(test.Bytes(Folder + ".xlsx")[..2]));
    }

    [Fact]
    public void A_report_without_reviews_says_so() =>
        Assert.EndsWith("Nobody has reviewed this version.\n", test.Run("review", "report", "--to", "markdown").Output, StringComparison.Ordinal);

    [Fact]
    public void A_version_with_open_comments_is_neither_approved_nor_released()
    {
        const string Rule = "approvals: { comments: answered }\nowner: lead\nroles: [{ id: lead, title: Lead }]\nversion: 2.0.0";
        test.With("catalog.yaml", Catalog.Replace("version: 2.0.0", Rule));
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."), ("control/rel-02", "accept", ""));
        Assert.Equal(0, test.Run("review", "collect", "ann.json").ExitCode);
        const string Open = "CHK7060: version 2.0.0 has open comments: `R-01`";
        var check = test.Run("check");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("warning " + Open, check.Error, StringComparison.Ordinal);
        string[] approve = ["approve", "--name", "A", "--role", "owner"];
        Assert.Contains("error " + Open, test.Run(approve).Error, StringComparison.Ordinal);
        Assert.Contains("error " + Open, test.Run("release", "2.0.0").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(test.Files(), path => path.StartsWith("releases", StringComparison.Ordinal));

        test.With("catalog.yaml", Catalog.Replace("version: 2.0.0", Rule + "\nstatus: published"));
        Assert.Contains("error " + Open, test.Run("check").Error, StringComparison.Ordinal);
        Assert.Equal(1, test.Run("build").ExitCode);

        Assert.Equal(0, test.Run("review", "answer", "R-01", "--disposition", "noted", "--by", "B").ExitCode);
        Assert.Equal(0, test.Run("check", "--strict").ExitCode);
        Assert.Equal(0, test.Run(approve).ExitCode);
        Assert.Equal(0, test.Run("release", "2.0.0").ExitCode);
    }

    [Fact]
    public void A_text_cannot_take_back_the_rule_of_the_release_before_it()
    {
        test.With("catalog.yaml", Catalog.Replace("version: 2.0.0", "version: 1.0.0\napprovals: { comments: answered }"));
        Assert.Equal(0, test.Run("release", "1.0.0").ExitCode);
        test.With("catalog.yaml", Catalog.Replace("Every test", "Each and every test"));
        Send("ann", "2.0.0", ("control/rel-01", "reject", "Too strict."));
        test.Run("review", "collect", "ann.json");
        Assert.Contains("error CHK7060", test.Run("release", "2.0.0").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review collect", "no FILE is given")]
    [InlineData("review report --to pdf", "`pdf` is not a value of `--to`")]
    [InlineData("review answer R-01", "nothing is answered")]
    [InlineData("review answer R-01 --disposition yes", "`yes` is not a value of `--disposition`")]
    [InlineData("review answer R-01 --disposition noted", "there is no comment `R-01`")]
    public void Wrong_usage_is_said(string command, string message)
    {
        var result = test.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private void Send(string name, string version, params (string Entry, string Decision, string Comment)[] entries)
    {
        var lines = entries.Select(entry =>
            $"{{\"entry\": \"{entry.Entry}\", \"decision\": \"{entry.Decision}\"{(entry.Comment.Length == 0 ? "" : $", \"comment\": \"{entry.Comment}\"")}}}");
        test.With(
            name + ".json",
            $"{{\"format\": \"checklist-review-1\", \"catalog\": \"rel\", \"old\": {{\"digest\": \"a\"}}, \"new\": {{\"version\": \"{version}\", \"digest\": \"b\"}},"
            + $" \"reviewer\": {{\"name\": \"{name}\"}}, \"copy\": \"copy-{name}\", \"entries\": [{string.Join(", ", lines)}]}}\n");
    }
}
