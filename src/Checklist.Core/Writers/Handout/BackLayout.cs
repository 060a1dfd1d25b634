using Checklist.Core.Documents;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>What follows the work: values in force, references, sign-off.</summary>
internal sealed class BackLayout(Sheet sheet)
{
    private static readonly IReadOnlyList<string> Signers = ["assessor", "owner", "approver"];

    private const int WithSignOff = 3; // references that are on the page of the signatures, which is never a page of them alone

    private readonly ChecklistDocument document = sheet.Document;

    /// <summary>All of it, down to the signatures.</summary>
    /// <param name="conclusion">What stands above the signatures, and on their page.</param>
    public IEnumerable<Block> Blocks(IEnumerable<Block>? conclusion = null) =>
        [.. Values(), .. new TailoringLayout(sheet).Blocks(), .. References(), SignOff([.. conclusion ?? []])];

    private IEnumerable<Block> Values()
    {
        if (!ChecklistHtmlWriter.ParametersShown(document))
        {
            return [];
        }

        var rows = document.Parameters.Select(parameter => new TableRow(
            CoverLayout.Cell(parameter.Label), Value(parameter), CoverLayout.Cell(parameter.Allowed), CoverLayout.Cell(SetBy(parameter))));
        return
        [
            new Heading(2, sheet.Look.Ink(sheet.Words["common.values"])) { SpaceBefore = 18 },
            new Table([ColumnWidth.Share(4), ColumnWidth.Share(2), ColumnWidth.Share(2.5), ColumnWidth.Share(3)], [.. rows])
            {
                Padding = 2,
                Head = [new TableRow(
                    CoverLayout.HeadCell(sheet.Words["common.what-it-sets"]), CoverLayout.HeadCell(sheet.Words["common.value"]),
                    CoverLayout.HeadCell(sheet.Words["common.allowed"]), CoverLayout.HeadCell(sheet.Words["common.set-by"]))],
            },
        ];
    }

    private static string SetBy(DocumentParameter parameter) =>
        parameter.Decision is { } decision
            ? $"{parameter.Source}: {decision.Reason}{TailoringLayout.Authority(decision)}"
            : parameter.Source;

    /// <summary>A value that nobody set is a blank to fill in.</summary>
    private TableCell Value(DocumentParameter parameter)
    {
        if (parameter.Value is null)
        {
            return new TableCell(
                new FieldLine(new TextField(FieldNames.OfParameter(parameter.Id),
                    sheet.Words.Format("paper.value-of", parameter.Label)) { FontSize = 9 }, "")
                {
                    SpaceAfter = 1,
                });
        }

        var unit = parameter.Unit is null ? "" : $" {parameter.Unit}";
        return CoverLayout.Cell(parameter.Value + unit);
    }

    private IEnumerable<Block> References()
    {
        if (document.References.Count == 0)
        {
            return [];
        }

        var items = document.References.Select(
            reference => new ListItem(new Paragraph(Reference(reference)) { Style = HandoutStyles.Expect })).ToList();
        var apart = Math.Max(0, items.Count - WithSignOff);
        return
        [
            new Heading(2, sheet.Look.Ink(sheet.Words["common.references"])) { SpaceBefore = 18 },
            .. apart < WithSignOff ? [] : new[] { new ListBlock([.. items.Take(apart)]) { IsNumbered = true, SpaceAfter = 0 } },
            new ListBlock([.. items.Skip(apart < WithSignOff ? 0 : apart)])
            {
                IsNumbered = true,
                Start = apart < WithSignOff ? 1 : apart + 1,
                KeepWithNext = true,
            },
        ];
    }

    private static IReadOnlyList<Inline> Reference(DocumentReference reference)
    {
        if (reference.Url is null)
        {
            return [reference.Title];
        }

        var isAddress = Uri.TryCreate(reference.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
        if (reference.HasAddressAsTitle)
        {
            return [isAddress ? Inline.Link(LinkTarget.Uri(reference.Url), reference.Title) : reference.Title];
        }

        return isAddress
            ? [$"{reference.Title}. ", Inline.Link(LinkTarget.Uri(reference.Url), reference.Url)]
            : [$"{reference.Title}. {reference.Url}"];
    }

    private Group SignOff(IReadOnlyList<Block> conclusion)
    {
        return new Group(
        [
            .. conclusion,
            new Heading(2, sheet.Look.Ink(sheet.Words["common.sign-off"])) { SpaceBefore = 18 },
            new Paragraph(document.Edition == Edition.Worksheet
                ? sheet.Words["paper.worksheet-sign-off"]
                : sheet.Words["common.i-have-seen-the-answers-above"]),
            .. Signers.Select(Signer),
            new Rule { Width = 1.5, SpaceBefore = 18, SpaceAfter = 4 },
            new Paragraph(Inline.Bold(sheet.Words.Format("paper.end-of-checklist",
                sheet.Words.Count("count.controls", document.ActiveCount)))) { Alignment = TextAlignment.Center },
        ])
        {
            KeepTogether = true,
        };
    }

    private Columns Signer(string id)
    {
        var role = sheet.Words[$"sign-off.{id}"];
        var said = sheet.Words.InSentence(role);
        return new Columns(
            new Column(ColumnWidth.Fixed(58), new Paragraph(Inline.Bold(role)) { Style = HandoutStyles.Value, SpaceBefore = 0 })
            {
                Top = 14,
            },
            new Column(ColumnWidth.Share(),
                new FieldLine(new TextField(FieldNames.OfSignOff(id, "name"),
                    sheet.Words.Format("paper.signer-name", said)) { FontSize = 9 }, sheet.Words["common.name"])),
            new Column(ColumnWidth.Fixed(Length.Millimetres(70)),
                new FieldLine(new SignatureField(FieldNames.OfSignOff(id, "signature"),
                    sheet.Words.Format("paper.signer-signature", said)), sheet.Words["common.signature"])),
            new Column(ColumnWidth.Fixed(72),
                new FieldLine(
                    new DateField(FieldNames.OfSignOff(id, "on"), sheet.Words.Format("paper.signer-date", said))
                    {
                        Format = sheet.Words["paper.date-format"],
                        FontSize = 9,
                    },
                    sheet.Words["common.date"])))
        {
            KeepTogether = true,
            SpaceBefore = 8,
            SpaceAfter = 8,
        };
    }
}
