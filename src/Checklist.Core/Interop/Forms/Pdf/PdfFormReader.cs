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

        if (form.Contents is not null && LostField(form, contents) is { } lost)
        {
            diagnostics.Add(FormDiagnostics.FieldsLost(file.Start, lost));
            return null;
        }

        return Read(form, contents, file, diagnostics);
    }

    /// <summary>A check that the form asks and has no field for: a check without an answer looks the same as one whose field is lost.</summary>
    private static string? LostField(PdfForm form, FormContents contents)
    {
        bool Has(FormQuestion question, string? target, string kind) => form.Names.Contains(FieldNames.OfCheck(question.Control, question.Check ?? "", target, kind));
        var lost = contents.Questions.FirstOrDefault(question => contents.TargetIds.Any(target => !Has(question, target, "result") && !Has(question, target, "value")));
        return lost is null ? null : $"{lost.Control} {lost.Check}".Trim();
    }

    private static FilledForm Read(PdfForm form, FormContents contents, SourceText file, DiagnosticBag diagnostics)
    {
        var named = contents.Targets.Count == 0 ? FormTarget.Of(Value(form, FieldNames.OfCover("target"))) : null;
        var results = PdfResults.Read(form, contents, named?.Id, file, diagnostics);
        var answers = new Assessment(contents.Prefilled?.Id ?? "", contents.Catalog)
        {
            Title = contents.Prefilled?.Title,
            Targets = named is null ? contents.Targets : [named],
            Results = results,
            Parameters = Parameters(form),
            SignOffs = [.. Signers.Select(role => SignOff(form, role, file, diagnostics)).OfType<SignOff>()],
        };
        return new FilledForm(FormKind.Pdf, answers)
        {
            Assessor = Value(form, FieldNames.OfCover("assessor")),
            Date = Value(form, FieldNames.OfCover("date")) is { } date ? FormDate.Parse(date) ?? date : null,
        };
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

    private static SignOff? SignOff(PdfForm form, string role, SourceText file, DiagnosticBag diagnostics)
    {
        var id = role.ToLowerInvariant();
        var name = Value(form, FieldNames.OfSignOff(id, "name"));
        var on = Value(form, FieldNames.OfSignOff(id, "on"));
        var day = on is null ? null : FormDate.Parse(on);
        if (on is not null && day is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownDate(file.Start, on, $"sign-off of {role}"));
        }

        return name is null && day is null ? null : new SignOff(role, name, day, null);
    }

    private static string? Value(PdfForm form, string field) => FormText.CleanLine(form.Values.GetValueOrDefault(field));
}
