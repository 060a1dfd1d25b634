using Checklist.Core.Assessments;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>What is on the first sheet of a workbook: which catalog it is, who filled it in, values and sign-off.</summary>
internal sealed class StartEntries(IEnumerable<FormTableRow> rows, bool countsFrom1904, BesideFields beside)
{
    private const int Columns = 3;

    private readonly Dictionary<string, string> facts = [];
    private int signers; // lines of the sign-off, which ends the sheet

    public AssessedCatalog? Catalog => Fact(StartLabels.Catalog) is { } id
        ? new AssessedCatalog(id, Fact(StartLabels.Version), Fact(StartLabels.Digest), Fact(StartLabels.ProfileId))
        : null;

    public string? Assessment => Fact(StartLabels.Assessment);

    public AssessmentTarget? Target => FormTarget.Of(Fact(StartLabels.Target));

    public string? Copy => Fact(StartLabels.Copy);

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
            KeepBeside(row, part == StartLabels.SignOff);
            var key = StartLabels.KeyOf(label);
            if (key is StartLabels.Values or StartLabels.SignOff)
            {
                part = key;
            }
            else if (part == StartLabels.Values && third is not null && value is not null)
            {
                Parameters[third] = value;
            }
            else if (part == StartLabels.SignOff && StartLabels.RoleOf(label) is { } role && (value ?? third) is not null)
            {
                SignOffs.Add(new SignOff(role, value, Day(third, row), null));
            }
            else if (part.Length == 0 && key == StartLabels.Date)
            {
                Date = value is null ? null : SerialDay.MomentOf(value, countsFrom1904) ?? beside.Moment(value, row.Place, row.Name);
            }
            else if (part.Length == 0 && label is not null && value is not null)
            {
                facts.TryAdd(key ?? label, value);
            }
        }

        return this;
    }

    /// <summary>Comments, and texts to the right of the three columns that the sheet has or below its last lines.</summary>
    private void KeepBeside(FormTableRow row, bool isSignOff)
    {
        foreach (var remark in row.Remarks)
        {
            beside.Add(new KeptText(null, null, remark.Where, remark.Text, row.Place) { IsReported = remark.IsReported });
        }

        var label = At(row, 0);
        var isBelow = signers == StartLabels.Signers.Count;
        signers += isSignOff && StartLabels.RoleOf(label) is not null ? 1 : 0;
        var words = string.Join(" | ", row.Cells.Skip(isBelow ? 0 : Columns).Select(FormText.CleanLine).OfType<string>());
        if (words.Length > 0)
        {
            beside.Add(new KeptText(null, null, row.Heading, words, row.Place));
        }
    }

    private string? Fact(string label) => facts.GetValueOrDefault(label);

    private static string? At(FormTableRow row, int column) => column < row.Cells.Count ? FormText.CleanLine(row.Cells[column]) : null;

    private string? Day(string? text, FormTableRow row) =>
        text is null ? null : SerialDay.TextOf(text, countsFrom1904) ?? beside.Day(text, row.Place, row.Name);
}
