using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>What stands on the first sheet of a workbook: which catalog it is, who filled it in, values and sign-off.</summary>
internal sealed class StartEntries(IReadOnlyList<FormTableRow> rows, bool countsFrom1904, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, string> facts = [];

    public AssessedCatalog? Catalog => Fact(StartLabels.Catalog) is { } id ? new AssessedCatalog(id, Fact(StartLabels.Version), Fact(StartLabels.Digest)) : null;

    public string? Assessment => Fact(StartLabels.Assessment);

    public AssessmentTarget? Target => FormTarget.Of(Fact(StartLabels.Target));

    public string? Assessor => Fact(StartLabels.Assessor);

    public string? Date { get; private set; }

    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    public List<SignOff> SignOffs { get; } = [];

    public StartEntries Read()
    {
        var part = "";
        foreach (var row in rows)
        {
            var (label, value, third) = (At(row, 0), At(row, 1), At(row, 2));
            if (label is StartLabels.Values or StartLabels.SignOff)
            {
                part = label;
            }
            else if (part == StartLabels.Values && third is not null && value is not null)
            {
                Parameters[third] = value;
            }
            else if (part == StartLabels.SignOff && label is not null && StartLabels.Signers.Contains(label) && (value ?? third) is not null)
            {
                SignOffs.Add(new SignOff(label, value, Day(third, row), null));
            }
            else if (part.Length == 0 && label == StartLabels.Date)
            {
                Date = Day(value, row);
            }
            else if (part.Length == 0 && label is not null && value is not null)
            {
                facts.TryAdd(label, value);
            }
        }

        return this;
    }

    private string? Fact(string label) => facts.GetValueOrDefault(label);

    private static string? At(FormTableRow row, int column) => column < row.Cells.Count ? FormText.CleanLine(row.Cells[column]) : null;

    private string? Day(string? text, FormTableRow row)
    {
        if (text is null)
        {
            return null;
        }

        var day = SerialDay.TextOf(text, countsFrom1904) ?? FormDate.Parse(text);
        if (day is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownDate(row.Place, text, row.Name));
        }

        return day;
    }
}
