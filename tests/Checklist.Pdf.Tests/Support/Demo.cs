using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Tests.Support;

/// <summary>A document like an audit handout, for looking at and for checking with other readers.</summary>
internal static class Demo
{
    private static readonly RadioOption[] Answers = [new("pass", "Pass"), new("fail", "Fail"), new("na", "Not applicable")];

    public static byte[] Write(
        FieldMode fields = FieldMode.Fillable, PageSize? size = null, bool isMirrored = false, bool isArchive = false)
    {
        var stream = new MemoryStream();
        var setup = new PageSetup
        {
            Size = size ?? PageSize.A4,
            IsMirrored = isMirrored,
            Header = page => new RunningLine("Hyper-V hosts: security audit", "INTERNAL", "Version 1.4.0"),
            Footer = page => new RunningLine(
                "hyper-v · 3f9a 27c1", "Printed copies: check the version", $"Page {page.Number} of {page.Count}"),
        };
        var flow = new DocumentFlow(
            stream, new DocumentProperties("Hyper-V hosts: security audit") 
            {
                Author = "Example AG",
                Subject = "Audit handout",
                IsArchive = isArchive,
            },
            setup, fields: fields);
        flow.Document.Attach(
            new AttachedFile("catalog.json", "application/json", "{\"id\":\"hyper-v\"}"u8.ToArray(), "The catalog, for machines"));
        Cover(flow);
        flow.BeginSection();
        flow.Add(new Heading(2, "Host hardening"));
        flow.Add(new Paragraph("Every control of this group is checked on each host. Where a control does not apply, say why."));
        for (var number = 1; number <= 6; number++)
        {
            flow.Add(Control(number));
        }

        flow.EndSection();
        flow.Add(new Heading(2, "Cross reference"));
        flow.Add(CrossReference());
        flow.Add(SignOff());
        flow.Finish();
        return stream.ToArray();
    }

    private static void Cover(DocumentFlow flow)
    {
        flow.Add(new Heading(1, "Hyper-V hosts: security audit"));
        flow.Add(new Paragraph("Handout for the auditor. Catalog version 1.4.0, 23 November 2026."));
        flow.Add(new Columns(
            new Column(ColumnWidth.Share(), new FieldLine(new TextField("doc/host", "Name of the host"), "Host")),
            new Column(ColumnWidth.Share(), new FieldLine(new DateField("doc/date", "Date of the audit"), "Date")),
            new Column(ColumnWidth.Share(),
                new FieldLine(new ChoiceField("doc/site", "Site", ["Zürich", "Genève", "Lugano"]) { Value = "Zürich" }, "Site"))));
        flow.Add(new Panel(
            new Paragraph(Inline.Bold("How to fill this in.")) { KeepWithNext = true, SpaceAfter = 2 },
            new ListBlock(
                new ListItem(new Paragraph("Tick one box per check; leave none empty.")),
                new ListItem(new Paragraph("Write what you saw, not what you were told.")),
                new ListItem(new Paragraph("Sign on the last page."))) { IsNumbered = true })
        {
            Background = Color.Grey(0.96),
            BorderWidth = 0.5,
        });
    }

    private static Group Control(int number) => new(
        new Columns(
            new Column(ColumnWidth.Fixed(52),
                new Paragraph(Inline.Mono($"HV-{number:00}")) { Style = new TextStyle(10, 14) { IsBold = true } }),
            new Column(ColumnWidth.Share(),
                new Heading(3, "Limit members of the local group ", Inline.Mono("Hyper-V Administrators"))
                {
                    SpaceBefore = 0,
                    SpaceAfter = 0,
                    OutlineTitle = $"HV-{number:00} Limit members",
                }),
            new Column(ColumnWidth.Fixed(64),
                new Panel(new Paragraph("CRITICAL") { Alignment = TextAlignment.Center, Style = new TextStyle(8, 10) { IsBold = true } })
                {
                    Padding = 1.5,
                    BorderWidth = number % 2 == 0 ? 1.5 : 0.75,
                }))
        { KeepWithNext = true, Destination = $"hv-{number:00}", SpaceAfter = 4 },
        new Paragraph("Only named administrators of the virtualisation team ", Inline.Bold("must"),
            " be members of the group, because members control every virtual machine, its memory and its disks. See ",
            Inline.Link(LinkTarget.Uri("https://example.org/hyper-v/security"), "the vendor’s guidance"), " and ",
            Inline.Link(LinkTarget.Destination($"hv-{(number % 6) + 1:00}"), $"HV-{(number % 6) + 1:00}"), "."),
        new CodeBlock("Get-LocalGroupMember -Group 'Hyper-V Administrators' |\n    Select-Object -Property Name, PrincipalSource"),
        new Paragraph(
            Inline.Italic("Expected: "), "only accounts of the list in the concept, no nested groups; “Domain Admins” is not a member."),
        Check(number, 1, "The members are those of the concept"),
        Check(number, 2, "No service account is a member"),
        new FieldLine(
            new TextField($"c/hv-{number:00}/note", $"Note on HV-{number:00}")
            {
                IsMultiline = true,
                Value = number == 1 ? "Seen on host01: Größe geprüft, ok." : "",
            }, "Evidence and notes") { Lines = 2 })
    {
        Role = StructureRole.Sect,
        KeepTogether = true,
        SpaceBefore = 10,
        SpaceAfter = 12,
        Continued = [$"HV-{number:00}, continued"],
    };

    private static Columns Check(int control, int number, string text)
    {
        var group = new RadioGroup($"c/hv-{control:00}/{number}", $"HV-{control:00} check {number}: {text}", Answers);
        return new Columns(
            new Column(ColumnWidth.Share(), new Paragraph($"{number}. {text}")) { Top = 2 },
            new Column(ColumnWidth.Fixed(214),
                new TickRow(new TickBox(group, Answers[0]), new TickBox(group, Answers[1]), new TickBox(group, Answers[2]))))
        { SpaceAfter = 4 };
    }

    private static Table CrossReference()
    {
        var rows = new List<TableRow>();
        for (var number = 1; number <= 60; number++)
        {
            rows.Add(new TableRow(
                new TableCell(new Paragraph(Inline.Mono($"HV-{number:00}"))) { IsRowHeader = true },
                "Limit members of the local group and review them every quarter",
                number % 3 == 0 ? "CIS 2.3.1, BSI SYS.1.5.A4" : "—",
                number % 2 == 0 ? "critical" : "medium"));
        }

        return new Table([ColumnWidth.Fixed(56), ColumnWidth.Share(3), ColumnWidth.Share(2), ColumnWidth.Fixed(60)], rows)
        {
            Head = [new TableRow("Control", "Title", "Other frameworks", "Severity")],
            Caption = ["Controls and where else they are asked for"],
        };
    }

    private static Group SignOff() => new(
        new Heading(2, "Sign-off"),
        new TickRow(
            new TickBox(new CheckBox("sign/complete", "All controls were checked") { IsChecked = true }, "All controls were checked"),
            new TickBox(new CheckBox("sign/follow-up", "A follow-up is needed"), "A follow-up is needed")),
        new Columns(
            new Column(ColumnWidth.Share(), new FieldLine(new SignatureField("sign/auditor", "Signature of the auditor"), "Auditor")),
            new Column(ColumnWidth.Share(), new FieldLine(new SignatureField("sign/owner", "Signature of the owner"), "Owner")))
            {
                Gap = 24,
            },
        new Paragraph("End of checklist · 6 controls") { Alignment = TextAlignment.Center })
    { KeepTogether = true };
}
