using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>Reads <c>handout.pdf</c> as a person filled it in and a viewer saved it.</summary>
internal static class PdfFormReader
{
    private static readonly string[] Signers = ["Assessor", "Owner", "Approver"];

    public static FilledForm? Read(SourceText file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        if (PdfFile.Read(file, bytes, diagnostics) is not { } form)
        {
            return null;
        }

        var contents = form.Contents ?? LostContents.Guess(form, file, diagnostics);
        if (form.Names.Count == 0 || contents is null)
        {
            var what = form.Names.Count == 0 ? "this PDF has no form fields" : "this PDF is not the form of a checklist";
            diagnostics.Add(FormDiagnostics.Foreign(file.Start, what, "give `handout.pdf` as a viewer saved it, not a print of it"));
            return null;
        }

        if (form.Contents is not null && LostField(form, contents, file) is { } lost)
        {
            diagnostics.Add(lost);
            return null;
        }

        return Read(form, contents, file, diagnostics);
    }

    /// <summary>
    /// A check that the form asks and has no field for: a check without an answer looks the same as one whose field is lost. Where whole
    /// controls have none, pages are missing.
    /// </summary>
    private static Diagnostic? LostField(PdfForm form, FormContents contents, SourceText file)
    {
        bool Has(FormQuestion question, string? target) => form.Names.Contains(
            FieldNames.OfCheck(question.Control, question.Check ?? "", target, FieldNames.KindOf(question.Answer)));
        bool IsLost(FormQuestion question) => contents.TargetIds.Any(target => !Has(question, target));
        bool IsGone(IEnumerable<FormQuestion> control) =>
            !control.Any(question => contents.TargetIds.Any(target => Has(question, target)));
        var lost = contents.Questions.Where(IsLost).ToList();
        if (lost.Count == 0)
        {
            return null;
        }

        var name = $"{lost[0].Control} {lost[0].Check}".Trim();
        var found = contents.Questions.Count - lost.Count;
        var isPage = found > 0 && contents.Questions.GroupBy(question => question.Control, StringComparer.Ordinal).Any(IsGone);
        return isPage
            ? FormContentDiagnostics.PagesMissing(file.Start, form.Pages, found, contents.Questions.Count, name)
            : FormDiagnostics.FieldsLost(file.Start, name);
    }

    private static FilledForm Read(PdfForm form, FormContents contents, SourceText file, DiagnosticBag diagnostics)
    {
        var beside = new BesideFields(diagnostics);
        var named = contents.Targets.Count == 0 ? FormTarget.Of(Value(form, FieldNames.OfCover("target"))) : null;
        var read = PdfResults.Read(form, contents, named?.Id, file, diagnostics);
        var places = new FieldPlaces(contents);
        new PdfMargin(form, places, beside, file, diagnostics).Keep();
        new ContinuationSheet(form, contents, beside, file).Keep();
        KeepCover(form, contents, beside, file);
        var signatures = Signers.Select(role => SignOff(form, role, file, beside)).OfType<SignOff>().ToList();
        var date = beside.Moment(Value(form, FieldNames.OfCover("date")), file.Start, "cover");
        var results = beside.AddTo(read, contents.Questions is [var first, ..] ? first : null, named?.Id ?? contents.TargetIds[0]);
        var answers = new Assessment(contents.Prefilled?.Id ?? "", contents.Catalog)
        {
            Title = contents.Prefilled?.Title,
            Targets = named is null ? contents.Targets : [named],
            Results = results,
            Parameters = Parameters(form),
            SignOffs = signatures,
        };
        var assessor = Value(form, FieldNames.OfCover("assessor"));
        var head = AuditPages.Read(form, file, diagnostics);
        var printedResults = new HashSet<object>(contents.Prefilled?.Results ?? [], ReferenceEqualityComparer.Instance);
        var isAsPrinted = contents.Prefilled is { } printed && results.All(printedResults.Contains)
            && assessor is null && date is null && head.Count == 0 && answers.Parameters.Count == 0
            && answers.SignOffs.All(printed.SignOffs.Select(sign => sign with { Digest = null }).Contains);
        return new FilledForm(FormKind.Pdf, answers)
        {
            Assessor = assessor,
            Date = date,
            Head = head,
            Copy = Value(form, FieldNames.OfCover("copy")) ?? form.Contents?.Copy,
            IsUntouched = isAsPrinted,
        };
    }

    /// <summary>
    /// What is written on the cover and nothing else takes: other targets than the boxes are for, who approves, who gets a copy.
    /// </summary>
    private static void KeepCover(PdfForm form, FormContents contents, BesideFields beside, SourceText file)
    {
        var targets = FormText.CleanLine(string.Join(", ", contents.Targets.Select(target => target.Title)));
        (string Kind, string Label, string? Printed)[] fields =
            [("target", "Target on the cover", targets), ("approver", "Approver", null), ("distribution", "Distribution", null)];
        foreach (var (kind, label, printed) in fields)
        {
            if (Value(form, FieldNames.OfCover(kind)) is { } text && text != printed && (kind != "target" || printed is not null))
            {
                beside.Add(new KeptText(null, null, label, text, file.Start));
            }
        }
    }

    /// <summary>Names as <c>p/id/value</c>.</summary>
    private static Dictionary<string, string> Parameters(PdfForm form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in form.Values)
        {
            if (name.Split('/') is ["p", var id, "value"] && FormText.Clean(value) is { } text)
            {
                values[id.Replace('~', '.')] = text;
            }
        }

        return values;
    }

    private static SignOff? SignOff(PdfForm form, string role, SourceText file, BesideFields beside)
    {
        var id = role.ToLowerInvariant();
        var name = Value(form, FieldNames.OfSignOff(id, "name"));
        var day = beside.Day(Value(form, FieldNames.OfSignOff(id, "on")), file.Start, $"sign-off of {role}");
        return name is null && day is null ? null : new SignOff(role, name, day, null);
    }

    private static string? Value(PdfForm form, string field) => FormText.CleanLine(form.Values.GetValueOrDefault(field));
}
