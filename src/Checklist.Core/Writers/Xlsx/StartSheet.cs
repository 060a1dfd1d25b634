using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>The first sheet: which text this is, how to fill it in, who did it when, and the sign-off.</summary>
internal sealed class StartSheet(ChecklistDocument document, PaperSize paper)
{
    private readonly List<IReadOnlyList<Cell>> rows = [];
    private readonly List<string> merged = [];

    public Sheet Build()
    {
        AddWide(CellStyle.Title, document.Title);
        AddWide(CellStyle.Quiet, "Checklist");
        AddDocument();
        AddHowTo();
        AddAudit();
        AddValues();
        AddSignOff();
        return new Sheet(StartLabels.Sheet, [new SheetColumn(26), new SheetColumn(44), new SheetColumn(24)], rows)
        {
            IsLetter = paper == PaperSize.Letter,
            Header = (document.Title, document.Classification ?? "", document.Version is null ? "" : $"Version {document.Version}"),
            Footer = $"{document.Id} {document.ShortDigest}",
            Merged = merged,
        };
    }

    private void AddDocument()
    {
        AddPart("Document");
        AddFact(StartLabels.Catalog, document.Id);
        AddFact(StartLabels.Version, document.Version);
        AddFact("Status", Wording.Of(document.Status));
        AddFact("Classification", document.Classification);
        AddFact("Owner", document.Owner);
        AddFact("Published", document.Published?.Text);
        AddFact("Effective", document.Effective?.Text);
        AddFact("Review by", document.ReviewBy?.Text);
        AddFact("Controls", FormattableString.Invariant($"{document.ActiveCount}"));
        AddFact("Profile",
            document.Tailoring is { } tailoring
                ? FormattableString.Invariant($"{tailoring.Title}, {document.ActiveCount} of {tailoring.CatalogCount} controls")
                : null);
        AddFact(StartLabels.ProfileId, document.Tailoring?.ProfileId);
        AddFact(StartLabels.Digest, document.Digest);
        AddFact(StartLabels.Assessment, document.Answers?.Assessment.Id);
        AddFact(StartLabels.Copy, document.Copy);
    }

    private void AddHowTo()
    {
        AddPart("How to fill it in");
        foreach (var note in document.SelectionNotes)
        {
            AddWide(CellStyle.Text, note);
        }

        AddWide(CellStyle.Text,
            "1. Go to the sheet “Checklist”. Each row is one check. Do it as it is written and choose its result from the list in the column “Answer”."
                + (document.TakesVerdicts ? " Where a value is asked for, you may say in the column “Result” whether it is good enough." : ""));
        AddWide(CellStyle.Text,
            "2. Say in the note why a check failed or is not applicable. Evidence is an address or a file name; several are separated by a semicolon between spaces.");
        AddWide(
            CellStyle.Text,
            "3. Only the yellow cells can be filled in. "
                + "The sheets are protected without a password, so that nothing is changed by accident. "
                + "To sort, take the protection off (Review, Unprotect Sheet) and use the buttons in the first row, "
                + "which move whole rows.");
        AddWide(CellStyle.Text, "4. Save as a workbook (.xlsx). The command “checklist assess collect” reads it back.");
    }

    private void AddAudit()
    {
        AddPart("This audit");
        if (document.Targets.Count == 0)
        {
            AddInput(StartLabels.Target, CellStyle.TextInput);
        }

        AddInput(StartLabels.Assessor, CellStyle.TextInput);
        AddInput(StartLabels.Date, CellStyle.DateInput);
    }

    private void AddValues()
    {
        var used = UsedParameters.Keep(document, printsChapters: false).Parameters;
        var open = used.Where(parameter => parameter.Value is null).ToList();
        if (open.Count == 0)
        {
            return;
        }

        AddPart(StartLabels.Values);
        foreach (var parameter in open)
        {
            rows.Add(
            [
                new Cell(CellStyle.Text, parameter.Label),
                new Cell(CellStyle.TextInput, document.Answers?.Assessment.Parameters.GetValueOrDefault(parameter.Id)),
                new Cell(CellStyle.Quiet, parameter.Id),
            ]);
        }
    }

    private void AddSignOff()
    {
        AddPart(StartLabels.SignOff);
        AddWide(CellStyle.Text, "I have seen the answers and they are true to what I found.");
        rows.Add([new Cell(CellStyle.Label, "Role"), new Cell(CellStyle.Label, "Name"), new Cell(CellStyle.Label, "Date")]);
        rows.AddRange(StartLabels.Signers.Select(Signer));
    }

    private IReadOnlyList<Cell> Signer(string role)
    {
        var sign = document.Answers?.Assessment.SignOffs.FirstOrDefault(sign => sign.Role.Equals(role, StringComparison.OrdinalIgnoreCase));
        return
        [
            new Cell(CellStyle.Strong, role),
            new Cell(CellStyle.TextInput, sign?.Name),
            SheetDate.DayOf(sign?.On ?? "") is { } day ? new Cell(CellStyle.DateInput, null, day) : new Cell(CellStyle.DateInput),
        ];
    }

    private void AddPart(string title)
    {
        rows.Add([]);
        AddWide(CellStyle.Part, title);
    }

    private void AddFact(string label, string? value)
    {
        if (value is not null)
        {
            rows.Add([new Cell(CellStyle.Label, label), new Cell(CellStyle.Text, value), new Cell(CellStyle.Text)]);
            merged.Add($"{CellNames.Of(1, rows.Count - 1)}:{CellNames.Of(2, rows.Count - 1)}");
        }
    }

    private void AddInput(string label, CellStyle style) => rows.Add([new Cell(CellStyle.Label, label), new Cell(style)]);

    private void AddWide(CellStyle style, string text)
    {
        rows.Add([new Cell(style, text), new Cell(style), new Cell(style)]);
        merged.Add($"{CellNames.Of(0, rows.Count - 1)}:{CellNames.Of(2, rows.Count - 1)}");
    }
}
