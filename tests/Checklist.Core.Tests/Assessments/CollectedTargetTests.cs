using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Core.Tests.Assessments;

/// <summary>Answers and the targets that they are about: what nobody could read again is not collected.</summary>
public class CollectedTargetTests
{
    private const string Head = "id: 2026-q4\ncatalog: { id: lab }\n";

    /// <summary>Digests of texts that no version has.</summary>
    private const string OtherDocument = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
    private const string OtherCheck = "sha256:1111111111111111111111111111111111111111111111111111111111111111";

    [Fact]
    public void A_form_that_names_none_of_several_targets_is_refused() => Assert.Equal(
        "ann.yaml CHK6070 error: `ann.yaml` has an answer that names no target\n",
        Refused(Audit.Assessment(), ("ann.yaml", Head + "results: [{ control: lab-02, result: pass }]\n")));

    [Fact]
    public void The_form_is_named_and_not_the_good_one_beside_it() => Assert.Equal(
        "ann.yaml CHK6070 error: `ann.yaml` has 2 answers that name no target\n",
        RefusedWithTargets(
            Head,
            ("bob.yaml", Head + "targets: [{ id: H1 }]\nresults: [{ control: lab-02, target: H1, result: pass }]\n"),
            ("ann.yaml", Head + "results: [{ control: lab-02, result: pass }, { control: lab-01, check: a, result: pass }]\n")));

    [Fact]
    public void A_form_without_answers_needs_no_target() => Assert.Equal(
        Audit.Assessment(), Audit.Collected(
            Audit.Assessment(), [("ann.yaml", Head + "results: [{ control: lab-02, result: not-checked }]\n")]));

    [Fact]
    public void Answers_that_the_assessment_has_without_a_target_do_not_get_one_by_the_way() => Assert.Equal(
        "assessments/2026-q4.yaml:3:13 CHK6071 error: this answer names no target, and `bob.yaml` names `H1`\n",
        RefusedWithTargets(
            Head + "results: [{ control: lab-02, result: pass }]\n",
            ("bob.yaml", Head + "targets: [{ id: H1 }]\nresults: [{ control: lab-01, check: a, target: H1, result: pass }]\n")));

    [Fact]
    public void Two_forms_that_write_one_new_target_in_different_case_mean_the_same()
    {
        static string Form(string target, string check) =>
            Head + $"targets: [{{ id: {target} }}]\nresults: [{{ control: lab-01, check: {check}, target: {target}, result: pass }}]\n";
        var collected = Audit.Collected(Head, [("ann.yaml", Form("Host1", "a")), ("bob.yaml", Form("HOST1", "b"))], addsTargets: true);
        Assert.Equal(["Host1"], Audit.Read(collected).Assessment.Targets.Select(target => target.Id));
        Assert.Equal(["Host1", "Host1"], Audit.Read(collected).Assessment.Results.Select(result => result.Target));
    }

    [Fact]
    public void A_target_that_the_assessment_does_not_list_is_refused_and_the_nearest_one_is_named()
    {
        const string Form = Head + "targets: [{ id: berlin-hq-lyon, title: \"Berlin HQ, Lyon\" }]\n"
            + "results: [{ control: lab-02, target: berlin-hq-lyon, result: pass }]\n";
        Assert.Equal(
            "ann.yaml CHK6202 error: `ann.yaml` names the target `Berlin HQ, Lyon`, which the assessment does not list\n",
            Refused(Audit.Assessment(), ("ann.yaml", Form)));
        var added = Audit.Read(Audit.Collected(Audit.Assessment(), [("ann.yaml", Form)], addsTargets: true)).Assessment;
        Assert.Equal(["host01", "host02", "berlin-hq-lyon"], added.Targets.Select(target => target.Id));
    }

    [Fact]
    public void A_form_of_another_audit_is_refused_unless_it_is_asked_for()
    {
        var form = Audit.Assessment("control: lab-02, target: host01, result: pass")
            .Replace("id: 2026-q4", "id: 2025-q4", StringComparison.Ordinal);
        Assert.Equal(
            "ann.yaml CHK6200 error: `ann.yaml` is a form of the audit `2025-q4`, and `2026-q4` was to take its answers\n",
            Refused(Audit.Assessment(), ("ann.yaml", form)));
        var taken = Audit.Read(Audit.Collected(Audit.Assessment(), [("ann.yaml", form)], takesOthers: true)).Assessment;
        Assert.Equal(("ann.yaml", "2025-q4"), (Assert.Single(taken.Results).From[0].File, taken.Results[0].From[0].Audit));
    }

    [Theory]
    [InlineData("lab")] // the columns of a damaged table moved: the catalog's id is where a control was
    [InlineData("lab-99")]
    public void A_check_that_no_version_of_the_text_explains_is_refused(string control) => Assert.Equal(
        $"ann.yaml CHK6203 error: `ann.yaml` answers `{control} 1.0.0`, which the catalog does not have\n",
        Refused(Audit.Assessment(), ("ann.yaml", Audit.Assessment($"control: {control}, check: 1.0.0, target: host01, result: pass"))));

    [Fact]
    public void An_answer_to_a_check_that_an_earlier_version_had_is_kept_as_one_to_another_text()
    {
        var form = Audit.Text(
            $"catalog: {{ id: lab, version: 0.9.0, digest: \"{OtherDocument}\" }}",
            $"control: lab-00, target: host01, result: fail, note: seen, digest: \"{OtherCheck}\"");
        var kept = Audit.Read(Audit.Collected(Audit.Assessment(), [("ann.yaml", form)])).Assessment.Results[0];
        Assert.Equal((Verdict.Fail, "seen"), (kept.Result, kept.Note));
    }

    [Fact]
    public void A_form_of_another_profile_is_told_apart_and_its_answers_to_other_texts_are_kept()
    {
        var diagnostics = new DiagnosticBag();
        var form = Audit.Text(
            $"catalog: {{ id: lab, profile: strict, digest: \"{OtherDocument}\" }}",
            $"control: lab-02, target: host01, result: fail, digest: \"{OtherCheck}\"");
        var assessment = Audit.Assessment("control: lab-02, target: host01, result: pass");
        var collected = Audit.Collected(assessment, [("ann.yaml", form)], diagnostics: diagnostics);
        Assert.Equal(
            "`ann.yaml` is a form of the profile `strict`, and the audit is of the whole catalog",
            Assert.Single(diagnostics.Sorted()).Message);
        Assert.Equal([Verdict.Pass, Verdict.Fail], Audit.Read(collected).Assessment.Results.Select(result => result.Result!.Value));
    }

    private static string Refused(string assessment, params (string Name, string Text)[] forms) =>
        Refused(assessment, addsTargets: false, forms);

    private static string RefusedWithTargets(string assessment, params (string Name, string Text)[] forms) =>
        Refused(assessment, addsTargets: true, forms);

    private static string Refused(string assessment, bool addsTargets, (string Name, string Text)[] forms)
    {
        var diagnostics = new DiagnosticBag();
        var request = new CollectRequest(
            Audit.File(assessment), [.. forms.Select(form => Audit.File(form.Text, form.Name))], AnswerPreference.None)
        {
            AddsTargets = addsTargets,
        };
        Assert.Null(Audits.Collect(Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), request));
        return string.Concat(
            diagnostics.Sorted()
                .Select(finding =>
                    $"{(finding.Span.Offset == 0 ? finding.Span.Source.Path : finding.Span.ToString())} {finding.Code} error: {finding.Message}\n"));
    }
}
