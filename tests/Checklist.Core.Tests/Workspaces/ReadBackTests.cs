using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Workspaces;

public class ReadBackTests
{
    private const string Approval = "catalog: lab\nversion: 1.0.0\nrole: admin\nname: Ann\ndate: 2026-11-25\n";

    [Theory]
    [InlineData(WrittenKind.Catalog, "title: A\ngroups: []\n")]
    [InlineData(WrittenKind.Source, "groups: []\n")]
    [InlineData(WrittenKind.Assessment, "id: q4\ncatalog: { id: lab }\n")]
    [InlineData(WrittenKind.Approval, Approval)]
    [InlineData(WrittenKind.Output, "\0")]
    public void What_is_read_again_may_be_written(WrittenKind kind, string text) => Assert.Equal("", Checked(kind, text));

    [Theory]
    [InlineData(WrittenKind.Catalog, "title: A\nchapters: [{ id: a, title: A, file: a.md }]\n", "the file `a.md`")]
    [InlineData(WrittenKind.Source, "groups: [\n", "")]
    [InlineData(
        WrittenKind.Assessment, "id: q4\ncatalog: { id: lab }\ntargets: [{ id: H1 }]\nresults: [{ control: lab-02, result: pass }]\n",
        "this answer names no target")]
    [InlineData(WrittenKind.Assessment, "id: q4\ntitle: \"\"\ncatalog: { id: lab }\n", "`title` has no value")]
    [InlineData(WrittenKind.Assessment, "id: q4\ntitle: \"a\u202Eb\"\ncatalog: { id: lab }\n", "")]
    [InlineData(WrittenKind.Approval, "catalog: lab\nversion: 1.0.0\nrole: admin\nname: \" \"\ndate: 2026-11-25\n", "`name` has no value")]
    [InlineData(WrittenKind.Release, "{ \"format\": 1 }", "")]
    public void What_its_reader_refuses_is_not_written(WrittenKind kind, string text, string reason) =>
        Assert.StartsWith($"CHK0043: `some/file` would be refused: {reason}", Checked(kind, text));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "CHK0042: `some/file` would have 10.1 MB, and a file may have 10 MB")]
    [InlineData(700_000, "CHK0042: `some/file` would have 10.7 MB, and a file may have 10 MB")]
    public void A_file_may_be_as_large_as_its_reader_takes(int more, string expected) =>
        Assert.Equal(
            expected, Checked(WrittenKind.Approval, Approval + "#" + new string(' ', Limits.FileBytes - Approval.Length - 1 + more)));

    [Fact]
    public void What_forms_make_of_an_assessment_is_read_again_or_the_forms_are_refused()
    {
        var target = Pick.From("", "H1", "h1", "H2", "Host one");
        var check = Pick.From("lab-01, check: a", "lab-01, check: b", "lab-02");
        var answer = Gen.Select(target, check, Pick.From("pass", "fail, note: No.", "partial"));
        var file = Gen.Select(
            Pick.From("", "targets: [{ id: H1, title: Host one }]\n", "targets: [{ id: h1 }, { id: H2 }]\n"), answer.Array[0, 3]);
        Gen.Select(file, file.Array[1, 3]).Sample(
            (into, forms) =>
            {
                var assessment = Text(into.Item1, into.Item2);
                var diagnostics = new DiagnosticBag();
                if (!ReadBack.Check(WrittenKind.Assessment, "a.yaml", Encoding.UTF8.GetBytes(assessment), new DiagnosticBag()))
                {
                    return;
                }

                var request = new CollectRequest(
                    Audit.File(assessment),
                    [.. forms.Select((form, index) => Audit.File(Text(form.Item1, form.Item2), $"f{index}.yaml"))],
                    AnswerPreference.None)
                {
                    AddsTargets = true,
                };
                var result = Audits.Collect(Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), request);
                Assert.NotEqual(result is null, !diagnostics.HasErrors);
                if (result is not null)
                {
                    var written = Audit.Apply(assessment, result.Edits);
                    Assert.True(
                        ReadBack.Check(WrittenKind.Assessment, "a.yaml", Encoding.UTF8.GetBytes(written), diagnostics),
                        Findings.Of(diagnostics) + written);
                }
            },
            iter: ProseGenerators.Iterations);
    }

    private static string Text(string targets, (string Target, string Check, string Result)[] answers) =>
        $"id: q4\ncatalog: {{ id: lab }}\n{targets}results:{(answers.Length == 0 ? " []" : "")}\n"
        + string.Concat(
            answers.Select(
                answer => $"  - {{ control: {answer.Check}, result: {answer.Result}{(answer.Target.Length == 0 ? "" : $", target: \"{answer.Target.Replace(' ', '-')}\"")} }}\n"));

    private static string Checked(WrittenKind kind, string text)
    {
        var diagnostics = new DiagnosticBag();
        var isFine = ReadBack.Check(kind, "some/file", Encoding.UTF8.GetBytes(text), diagnostics);
        Assert.Equal(isFine, diagnostics.Count == 0);
        return string.Concat(diagnostics.Sorted().Select(finding => $"{finding.Code}: {finding.Message}"));
    }
}
