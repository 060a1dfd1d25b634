using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Interop.Forms.Replies;
using Checklist.Core.Tests.Hostile;
using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Interop.Forms.Replies;

public class FormReplyTests
{
    private const string Table =
        "Control,Check,Answer,Note,On,Catalog\nlab-01,a,Pass,\"Zoë said: \"\"no\"\" ☃\",11/12/2026,lab\nlab-02,,Never,,,lab\n";

    /// <summary>Beside what only files of assessments have, or answers that are merged.</summary>
    private static readonly string[] NotInForms =
        ["Summary", "Started", "Assessors", "From", "Decided", "Findings", "Place", "Also", "IsEmpty", "Group", "Include", "Sha256", "Seal", "Sealed"];

    private static readonly JsonSerializerOptions WithoutPlaces =
        new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Remove(type, "Place") } } };

    private static readonly FilledForm Full = new(
        FormKind.Xlsx,
        new Assessment("q4", new AssessedCatalog("lab", "1.2.0", "sha256:00", "strict"))
        {
            Title = "Quarter",
            Targets = [new AssessmentTarget("host01", "HOST01")],
            Parameters = new Dictionary<string, string> { ["days"] = "7" },
            SignOffs = [new SignOff("Assessor", "A. Auditor", "2026-11-21", "sha256:01")],
            Results =
            [
                new CheckResult("lab-01", "a", "host01")
                {
                    Result = Verdict.NotApplicable,
                    Value = "v",
                    Note = "Zoë\n\"☃\"\u0001<b>",
                    Evidence = [new Evidence("a.png", "Screen"), new Evidence("b.png")],
                    Sample = new AnswerSample("5", "40"),
                    By = "AA",
                    On = "2026-11-20",
                    Digest = "sha256:02",
                    CarriedFrom = "q3",
                },
                new CheckResult("lab-02", null, null),
            ],
        })
    {
        Assessor = "A. Auditor",
        Copy = "2",
        Date = "2026-11-20",
        Head = [new HeadEntry(HeadField.Team, "A. Auditor", "Lead")],
    };

    [Fact]
    public void All_that_a_form_holds_comes_back()
    {
        var (form, findings) = FormReplyReader.Read(File(""), FormReplyWriter.Write(Full, []).Span);
        Assert.Equal(JsonSerializer.Serialize(Full, WithoutPlaces), JsonSerializer.Serialize(form, WithoutPlaces));
        Assert.Empty(findings);
    }

    /// <summary>A property that a form has, and that nobody wrote into a reply, would be lost.</summary>
    [Theory]
    [InlineData(typeof(FilledForm))]
    [InlineData(typeof(Assessment))]
    [InlineData(typeof(CheckResult))]
    [InlineData(typeof(AssessedCatalog))]
    [InlineData(typeof(AssessmentTarget))]
    [InlineData(typeof(SignOff))]
    [InlineData(typeof(Evidence))]
    public void The_full_form_of_these_tests_has_every_property(Type type)
    {
        object[] parts =
            [
                Full,
                Full.Answers,
                Full.Answers.Results[0],
                Full.Answers.Catalog,
                Full.Answers.Targets[0],
                Full.Answers.SignOffs[0],
                Full.Answers.Results[0].Evidence[0],
            ];
        var part = parts.Single(part => part.GetType() == type);
        var empty = type.GetProperties().Where(
            property => property.CanWrite && property.GetValue(part) is null or "" or System.Collections.ICollection { Count: 0 });
        Assert.Empty(empty.Select(property => property.Name).Except(NotInForms));
    }

    [Fact]
    public void Findings_come_back_with_their_places_in_the_text()
    {
        var direct = new DiagnosticBag();
        FormReader.Read("t.csv", Encoding.UTF8.GetBytes(Table), direct);
        Assert.Equal(3, direct.Count);
        Assert.Equal(Described(direct), Described(Read(Table).Findings));
    }

    [Fact]
    public void A_form_that_is_refused_is_a_finding_about_the_file()
    {
        var (form, findings) = Read("%PDF-1.7\n");
        Assert.Null(form);
        Assert.Equal(["CHK6051 form.x:1:1"], findings.Sorted().Select(finding => $"{finding.Code} {finding.Span}"));
    }

    [Fact]
    public void Of_many_findings_the_first_thousand_come_back_and_the_number_of_the_others()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_500).Select(number => $"c{number},a,Never,,,lab\n"));
        var (form, findings) = Read("Control,Check,Answer,Note,Date,Catalog\n" + rows);
        Assert.NotNull(form);
        Assert.Equal(1_001, findings.Count);
        Assert.Contains(
            "the form has 501 more findings", findings.Sorted().Select(finding => finding.Message)); // one is that digests are missing
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"findings":[]}""")]
    [InlineData("""{"findings":[],"form":{}}""")]
    [InlineData("""{"findings":[],"form":{"catalog":"x"}} {}""")]
    [InlineData("""{"findings":[],"form":{"catalog":"x","kind":"Word"}}""")]
    [InlineData("""{"findings":[],"form":{"catalog":"x","ink":"y"}}""")]
    [InlineData("""{"findings":[],"form":{"catalog":7}}""")]
    [InlineData("""{"findings":[],"form":{"catalog":"x","results":[{"result":"maybe"}]}}""")]
    [InlineData("""{"findings":[],"form":{"catalog":"x","results":[[]]}}""")]
    [InlineData("""{"findings":[],"form":{"catalog":"x","targets":[{"id":"t"}]}}""")]
    [InlineData("""{"findings":[{"code":"CHK6051","message":"m","offset":5,"length":1}]}""")]
    [InlineData("""{"findings":[{"code":"CHK6051","message":"m","offset":2147483647,"length":2147483647}]}""")]
    [InlineData("""{"findings":[{"code":"CHK0001","message":"m"}]}""")]
    [InlineData("""{"findings":[{"code":"CHK6055","message":"a warning does not say why there is no form"}]}""")]
    [InlineData("""{"findings":[{"code":"CHK6051","message":"\ud800"}]}""")]
    public void A_reply_that_is_not_as_it_is_written_is_believed_in_nothing(string reply)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Throws<InvalidDataException>(() => FormReply.Read(File("text"), Encoding.UTF8.GetBytes(reply), diagnostics));
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void Damaged_replies_are_refused_or_read() => Mutation.Of(FormReplyWriter.Write(Full, []).ToArray()).Sample(
        bytes =>
        {
            try
            {
                FormReply.Read(File("text"), bytes, new DiagnosticBag());
            }
            catch (InvalidDataException)
            {
                // as it should
            }
        },
        iter: 2_000, threads: 1);

    private static void Remove(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties.Where(property => property.Name == name).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    private static (FilledForm? Form, DiagnosticBag Findings) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = File(text);
        return (FormReply.Read(file, FormReply.To(file.Bytes), diagnostics), diagnostics);
    }

    private static SourceFile File(string text) => new("form.x", SourceFileState.Read, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Described(DiagnosticBag findings) =>
        findings.Sorted()
            .Select(finding =>
                $"{finding.Span.Start.Line}:{finding.Span.Start.Column}+{finding.Span.Length} {finding.Severity} {finding.Code} {finding.Message} ({finding.Hint})");
}
