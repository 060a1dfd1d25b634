using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>The first pages of an audit: what the assessment says is printed, the rest is written on them and comes back.</summary>
public class AuditPagesTests
{
    private const string Head = """
        number: A-2026-014
        client: Management board
        scope: |
          Hosts of the lab.

          Fourth quarter.
        team: [{ name: Ann Auditor, role: Lead auditor }, Ben Auditor]
        sites: [Berlin]
        opening-meeting: { on: 2026-11-16T09:00, place: Room 4, present: [{ name: Pat Owner, role: IT }] }

        """;

    private static readonly string Told = Audit.Assessment().Replace("targets:", Head + "targets:", StringComparison.Ordinal);

    [Fact]
    public void What_the_assessment_says_is_on_the_first_pages_and_only_the_rest_is_a_field()
    {
        using var pdf = PdfDocument.Open(Sheet(Told));
        var text = string.Join(' ', pdf.GetPages().Take(2).Select(page => page.Text));
        Assert.All(
            [
                "A-2026-014", "Management board", "Hosts of the lab.", "Fourth quarter.", "Ann Auditor", "Lead auditor", "Ben Auditor",
                "Berlin", "16 November 2026", "Room 4", "Pat Owner", "HOST01", "HOST02",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        var names = PaperSheet.FieldNames(Sheet(Told)).Where(name => name.StartsWith("audit/", StringComparison.Ordinal)).ToList();
        Assert.Contains("audit/criteria/1/text", names);
        Assert.Contains("audit/team/1/role", names);
        Assert.DoesNotContain("audit/scope/1/text", names);
        Assert.DoesNotContain("audit/client/1/text", names);
        Assert.DoesNotContain("audit/opening-on/1/text", names);
    }

    [Fact]
    public void The_pages_can_be_left_out_and_a_worksheet_of_no_audit_has_none()
    {
        bool HasPages(BuildOptions options) => PaperSheet.FieldNames(PaperSheet.Of(Audit.Sources(), options))
            .Any(name => name.StartsWith("audit/team/", StringComparison.Ordinal));
        Assert.True(HasPages(Options(Told)));
        Assert.False(HasPages(Options(Told) with { LeavesOutAuditPages = true }));
        Assert.False(HasPages(Options(Told) with { Audit = null, Edition = Checklist.Core.Documents.Edition.Worksheet }));
    }

    [Fact]
    public void The_cover_of_a_worksheet_of_no_audit_has_room_for_what_is_agreed_on()
    {
        var options = PaperSheet.Options with { Edition = Checklist.Core.Documents.Edition.Worksheet };
        IEnumerable<string> Agreed(BuildOptions of) => PaperSheet.FieldNames(PaperSheet.Of(Audit.Sources(), of))
            .Where(name => name.StartsWith("audit/", StringComparison.Ordinal));
        Assert.Equal(["audit/scope/1/text", "audit/criteria/1/text", "audit/objectives/1/text"], Agreed(options));
        Assert.Empty(Agreed(options with { LeavesOutAuditPages = true }));
    }

    [Theory]
    [InlineData(PaperSize.A4, false, false)]
    [InlineData(PaperSize.Letter, true, false)]
    [InlineData(PaperSize.A4, true, true)]
    [InlineData(PaperSize.Letter, false, true)]
    public void The_structure_is_sound_in_every_direction(PaperSize paper, bool isLandscape, bool hasColumns) =>
        PdfStructureChecks.AssertClean(PaperSheet.Of(
            Audit.Sources(), Options(Told) with { Paper = paper, IsLandscape = isLandscape, HasTargetColumns = hasColumns }));

    [Fact]
    public void Targets_side_by_side_have_the_same_fields_as_a_copy_for_each()
    {
        IEnumerable<string> Names(bool isLandscape, bool hasColumns)
        {
            var options = Options(Told) with { IsLandscape = isLandscape, HasTargetColumns = hasColumns };
            return PaperSheet.FieldNames(PaperSheet.Of(Audit.Sources(), options)).Order(StringComparer.Ordinal);
        }

        var copies = Names(false, false);
        Assert.Equal(copies, Names(false, true));
        Assert.Equal(copies.Count(IsOfCheck), Names(true, true).Count(IsOfCheck));
        bool IsOfCheck(string name) => name.StartsWith("c/", StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "tools")]
    public void What_is_written_on_them_goes_into_the_assessment_where_it_says_nothing()
    {
        var form = PdfTools.FillWithPdftk(
            Sheet(Told),
            [
                new("audit/criteria/1/text", "ISO 27001\nand the contract"), new("audit/auditee/1/text", "Lab team"),
                new("audit/team/1/text", "Cy Auditor"), new("audit/team/1/role", "Trainee"), new("audit/team/2/text", "ann auditor"),
                new("audit/interviewed/1/role", "Night shift"), new("audit/closing-on/1/text", "2026-11-20 15:00"),
                new("audit/closing-present/1/text", "Pat Owner"), new("audit/distribution/1/text", "Board"),
                new("audit/conclusion/1/text", "Fit for use."),
            ]);
        var (text, codes) = Collect(Told, form);
        Assert.Equal("", codes);
        var head = Audit.Read(text).Assessment.Head;
        Assert.Equal("ISO 27001\nand the contract", head.Criteria);
        Assert.Equal(("Lab team", "Fit for use.", "Hosts of the lab.\n\nFourth quarter."), (head.Auditee, head.Conclusion, head.Scope));
        Assert.Equal(["Ann Auditor, Lead auditor", "Ben Auditor", "Cy Auditor, Trainee"], head.Team.Select(person => $"{person}"));
        Assert.Equal("Night shift", Assert.Single(head.Interviewed).Name);
        Assert.Equal(("2026-11-20T15:00", "Pat Owner"), (head.Closing.On, Assert.Single(head.Closing.Present).Name));
        Assert.Equal("Room 4", head.Opening.Place);
        Assert.Equal(text, Collect(text, form).Text);
    }

    [Fact]
    [Trait("Category", "tools")]
    public void What_differs_from_the_assessment_is_named_and_the_assessment_stays()
    {
        var blank = Sheet(Audit.Assessment());
        var one = PdfTools.FillWithPdftk(blank, [new("audit/scope/1/text", "One host"), new("audit/closing-on/1/text", "soon")]);
        var other = PdfTools.FillWithPdftk(blank, [new("audit/scope/1/text", "Hosts of the lab. Fourth quarter.")]);
        var (text, codes) = Collect(Told, one, other);
        Assert.Equal("CHK6056 CHK6209", codes);
        var head = Audit.Read(text).Assessment.Head;
        Assert.Equal(("Hosts of the lab.\n\nFourth quarter.", "soon"), (head.Scope, head.Closing.Place));
        Assert.Equal("One host", Audit.Read(Collect(Told, AnswerPreference.File, one).Text).Assessment.Head.Scope);
    }

    [Fact]
    public void A_new_assessment_shows_how_to_write_them_and_the_next_one_keeps_what_stays()
    {
        var text = Audits.Start(
            Workspace.Open(Audit.Sources(), "catalog.yaml", new DiagnosticBag()), new NewAssessment("2027-q1", [], [], Audit.Day))!;
        var examples = string.Join('\n', text.Split('\n').SkipWhile(line => !line.StartsWith("# number", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]));
        Assert.Equal(
            Enum.GetValues<HeadField>(),
            HeadEntry.Of(Audit.Read(text.Replace("results: []", examples, StringComparison.Ordinal)).Assessment.Head)
                .Select(entry => entry.Field).Distinct());
        var carried = Audits.Carry(
            Workspace.Open(Audit.Sources(), "catalog.yaml", new DiagnosticBag()),
            new CarryRequest(Audit.File(Told), "2027-q1", Audit.Day));
        var next = Audit.Read(carried!.Text).Assessment.Head;
        Assert.Equal(("Management board", (string?)null, 2), (next.Client, next.Number, next.Team.Count));
        Assert.True(next.Opening.IsEmpty);
    }

    private static BuildOptions Options(string assessment) =>
        PaperSheet.Options with { Audit = new AuditOptions(Audit.File(assessment)) };

    private static byte[] Sheet(string assessment) => PaperSheet.Of(Audit.Sources(), Options(assessment));

    private static (string Text, string Codes) Collect(string into, params byte[][] forms) =>
        Collect(into, AnswerPreference.None, forms);

    private static (string Text, string Codes) Collect(string into, AnswerPreference prefer, params byte[][] forms)
    {
        var diagnostics = new DiagnosticBag();
        var files = forms.Select((form, index) => new SourceFile($"form{index}.pdf", SourceFileState.Read, form));
        var result = Audits.Collect(
            Workspace.Open(Audit.Sources(), "catalog.yaml", diagnostics), new CollectRequest(Audit.File(into), files, prefer))!;
        return (Audit.Apply(into, result.Edits), string.Join(' ', diagnostics.Sorted().Select(finding => finding.Code).Distinct()));
    }
}
