using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Hostile;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Assessments;

/// <summary>An assessment whose results lie in several files is one assessment.</summary>
public class AssessmentPartsTests
{
    private const string Path = "assessments/2026-q4.yaml";

    private const string Part = """
        # Part of an audit
        results:
          - control: lab-01
            check: a
            target: host01
            result: pass
            note: "Seen, by hand"
            evidence: [{ "href": "https://example.com", "title": "Screenshot" }, photo.jpg]
            sample: { size: "5", of: "40" }
            by: A. Auditor
            on: 2026-11-20
            digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"
            from: { file: "form.csv", sha256: "1111111111111111111111111111111111111111111111111111111111111111" }
          - control: lab-02
            result: not-applicable # a remark
            note: |-
              Several
              lines
            decided: { by: "B. Boss", on: "2026-11-21" }
            from: [{ file: "a.csv" }, { file: "b.csv" }]
          - { control: lab-03, value: "yes", x-own: "kept" }
        x-after: { more: [1, 2] }

        """;

    private static readonly Assessment Whole = new("2026-q4", new AssessedCatalog("lab"));

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("CHECKLIST_ITERATIONS"), out var count) ? count : 400;

    [Fact]
    public void Results_of_all_parts_count_and_a_conflict_between_two_of_them_is_found()
    {
        var (file, codes) = Read(
            "include: [q4/*.yaml]\n",
            ("assessments/q4/b.yaml", "results: [{ control: lab-02, target: host01, result: fail, note: late }]\n"),
            ("assessments/q4/a.yaml", "results: [{ control: lab-02, target: host01, result: pass }]\n"),
            ("assessments/other/c.yaml", "results: [{ control: lab-01, check: a, target: host01, result: pass }]\n"));
        Assert.Equal([Verdict.Pass, Verdict.Fail], file!.Assessment.Results.Select(result => result.Result!.Value));
        Assert.Equal(["assessments/q4/a.yaml", "assessments/q4/b.yaml"], file.Parts.Select(part => part.Path));
        Assert.Equal("CHK6005", codes);
    }

    [Theory]
    [InlineData("include: q4/gone.yaml\n", "CHK6208")]
    [InlineData("include: q4/*.yaml\n", "")]
    [InlineData("include: ../elsewhere/*.yaml\n", "CHK2015")]
    public void A_part_that_is_named_has_to_be_there(string include, string expected) => Assert.Equal(expected, Read(include).Codes);

    [Theory]
    [InlineData("results: [{ control: lab-02, target: host03, result: pass }]\n", "CHK6003")]
    [InlineData("results: [{ control: lab-02, target: host01, result: ok }]\n", "CHK2005")]
    [InlineData("targets: [{ id: host03 }]\nresults: []\n", "CHK2003")]
    [InlineData("[]\n", "CHK2001")]
    public void What_is_wrong_with_a_part_is_said_of_its_file(string part, string code)
    {
        var diagnostics = new DiagnosticBag();
        Open(diagnostics, "include: [q4/*.yaml]\n", ("assessments/q4/a.yaml", part));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal((code, "assessments/q4/a.yaml"), (finding.Code, finding.Span.Source.Path));
    }

    /// <summary>Entry by entry, or all at once: the same results and the same findings, however damaged the file is.</summary>
    [Fact]
    public void A_part_says_the_same_however_it_is_read() => Mutation.Of(Encoding.UTF8.GetBytes(Part)).Sample(
        bytes =>
        {
            var source = SourceDecoder.Decode("part.yaml", bytes, out _, out _);
            var (quick, whole) = (new DiagnosticBag(), new DiagnosticBag());
            var results = AssessmentReader.ReadResults(source, Whole, result => result, quick);
            var expected = AssessmentReader.ReadPart(source, Whole, whole)?.Assessment.Results ?? [];
            Assert.Equal(expected.Select(Describe), results.Select(Describe));
            Assert.Equal(whole.Sorted(), quick.Sorted(), SameFinding);
            Assert.Equal(whole.Count, quick.Count);
        },
        iter: Rounds,
        threads: 1);

    private static string Describe(CheckResult result) =>
        $"{result with { Evidence = [], From = [] }} {string.Join(' ', result.Evidence)} {string.Join(' ', result.From)} {result.Place!.Value.Offset}";

    private static bool SameFinding(Diagnostic left, Diagnostic right) =>
        left with { Notes = [] } == right with { Notes = [] } && left.Notes.SequenceEqual(right.Notes);

    private static (AssessmentFile? File, string Codes) Read(string include, params (string Path, string Text)[] parts)
    {
        var diagnostics = new DiagnosticBag();
        var file = Open(diagnostics, include, parts);
        return (file, string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code)));
    }

    private static AssessmentFile? Open(DiagnosticBag diagnostics, string include, params (string Path, string Text)[] parts)
    {
        var text = Audit.Assessment().Replace("results: []\n", include, StringComparison.Ordinal);
        return AssessmentFiles.Read(Audit.File(text, Path), Path, Audit.Sources([(Path, text), .. parts]), diagnostics);
    }
}
