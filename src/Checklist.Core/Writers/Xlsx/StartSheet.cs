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
        AddWide(CellStyle.Quiet, document.Words["common.checklist"]);
        AddDocument();
        AddHowTo();
        AddAudit();
        AddValues();
        AddSignOff();
        return new Sheet(document.Words[StartLabels.Sheet], [new SheetColumn(26), new SheetColumn(44), new SheetColumn(24)], rows)
        {
            Words = document.Words,
            IsLetter = paper == PaperSize.Letter,
            Header = (document.Title, document.Classification ?? "",
                document.Version is null ? "" : document.Words.Format("common.version-of", document.Version)),
            Footer = $"{document.Id} {document.ShortDigest}",
            Merged = merged,
        };
    }

    private void AddDocument()
    {
        AddPart(document.Words["sheet.document"]);
        AddFact(document.Words[StartLabels.Catalog], document.Id);
        AddFact(document.Words[StartLabels.Version], document.Version);
        AddFact(document.Words["common.status"], document.Words.Of(document.Status));
        AddFact(document.Words["common.classification"], document.Classification);
        AddFact(document.Words["common.owner"], document.Owner);
        AddFact(document.Words["common.published"], document.Published?.Text);
        AddFact(document.Words["common.effective"], document.Effective?.Text);
        AddFact(document.Words["common.review-by"], document.ReviewBy?.Text);
        AddFact(document.Words["common.controls"], FormattableString.Invariant($"{document.ActiveCount}"));
        AddFact(document.Words["common.profile"],
            document.Tailoring is { } tailoring
                ? document.Words.Format("sheet.profile-of", tailoring.Title, document.ActiveCount, tailoring.CatalogCount)
                : null);
        AddFact(document.Words[StartLabels.ProfileId], document.Tailoring?.ProfileId);
        AddFact(document.Words[StartLabels.Digest], document.Digest);
        AddFact(document.Words[StartLabels.Assessment], document.Answers?.Assessment.Id);
        AddFact(document.Words[StartLabels.Copy], document.Copy);
    }

    private void AddHowTo()
    {
        AddPart(document.Words["paper.how-to-fill-it"]);
        foreach (var note in document.SelectionNotes)
        {
            AddWide(CellStyle.Text, note);
        }

        var words = document.Words;
        AddWide(CellStyle.Text, words["sheet.step-answer"] + (document.TakesVerdicts ? words["sheet.step-judge"] : ""));
        AddWide(CellStyle.Text, words["sheet.step-note"]);
        AddWide(CellStyle.Text, words["sheet.step-cells"]);
        AddWide(CellStyle.Text, words["sheet.step-save"]);
    }

    private void AddAudit()
    {
        AddPart(document.Words["sheet.this-audit"]);
        if (document.Targets.Count == 0)
        {
            AddInput(document.Words[StartLabels.Target], CellStyle.TextInput);
        }

        AddInput(document.Words[StartLabels.Assessor], CellStyle.TextInput);
        AddInput(document.Words[StartLabels.Date], CellStyle.DateInput);
    }

    private void AddValues()
    {
        var used = UsedParameters.Keep(document, printsChapters: false).Parameters;
        var open = used.Where(parameter => parameter.Value is null).ToList();
        if (open.Count == 0)
        {
            return;
        }

        AddPart(document.Words[StartLabels.Values]);
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
        AddPart(document.Words[StartLabels.SignOff]);
        AddWide(CellStyle.Text, document.Words["sheet.seen"]);
        rows.Add([new Cell(CellStyle.Label, document.Words["common.role"]), new Cell(CellStyle.Label, document.Words["common.name"]),
            new Cell(CellStyle.Label, document.Words["common.date"])]);
        rows.AddRange(StartLabels.Signers.Select(Signer));
    }

    private IReadOnlyList<Cell> Signer((string Role, string Key) signer)
    {
        var sign = document.Answers?.Assessment.SignOffs.FirstOrDefault(sign =>
            sign.Role.Equals(signer.Role, StringComparison.OrdinalIgnoreCase));
        return
        [
            new Cell(CellStyle.Strong, document.Words[signer.Key]),
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
