using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>Reads what people wrote on the first pages of an audit: <c>audit/team/1/text</c> and its <c>role</c>.</summary>
internal static class AuditPages
{
    private const int MostLines = 500; // of all parts together; a worksheet has some thirty

    public static IReadOnlyList<HeadEntry> Read(PdfForm form, SourceText file, DiagnosticBag diagnostics) =>
    [
        .. form.Names.Select(Place).OfType<(HeadField Field, int Number)>().Distinct().Order().Take(MostLines)
            .SelectMany(place => Entries(form, place.Field, place.Number, file, diagnostics))
            .GroupBy(entry => (entry.Field, HeadEntry.IsList(entry.Field) ? entry.Text : null))
            .Select(group => group.First() with { Text = string.Join(", ", group.Select(entry => entry.Text)
                .Distinct(StringComparer.Ordinal)) }),
    ];

    private static (HeadField Field, int Number)? Place(string name) =>
        name.Split('/') is ["audit", var word, var number, "text" or "role"] && MachineWord.Find<HeadField>(word) is { } field
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (field, index)
            : null;

    /// <summary>
    /// Nothing that somebody wrote is lost: a role without a name is a name, and a day that cannot be read goes to the place.
    /// </summary>
    private static IEnumerable<HeadEntry> Entries(
        PdfForm form, HeadField field, int number, SourceText file, DiagnosticBag diagnostics)
    {
        var written = form.Values.GetValueOrDefault(FieldNames.OfHead(field, number, "text"));
        var role = FormText.CleanLine(form.Values.GetValueOrDefault(FieldNames.OfHead(field, number, "role")));
        var text = field is HeadField.Objectives or HeadField.Scope or HeadField.Criteria or HeadField.Conclusion
            ? FormText.Clean(written)
            : FormText.CleanLine(written);
        if ((text ?? role) is not { } said)
        {
            return [];
        }

        if (field is not (HeadField.OpeningOn or HeadField.ClosingOn))
        {
            return [new HeadEntry(field, said, text is null ? null : role)];
        }

        return FormDate.ReadMoment(said, file.Start, HeadWords.Of(field), diagnostics) is { } day
            ? [new HeadEntry(field, day)]
            : [new HeadEntry(field == HeadField.OpeningOn ? HeadField.OpeningPlace : HeadField.ClosingPlace, said)];
    }
}
