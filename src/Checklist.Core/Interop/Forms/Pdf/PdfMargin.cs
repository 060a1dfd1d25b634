using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>What a PDF holds beside the answers in its fields. Words go into notes, all else is named with its place.</summary>
internal sealed class PdfMargin(PdfForm form, FieldPlaces places, BesideFields beside, SourceText file, DiagnosticBag diagnostics)
{
    public void Keep()
    {
        foreach (var mark in form.Marks)
        {
            KeepMark(mark);
        }

        foreach (var box in form.Fields.Boxes)
        {
            KeepBox(box);
        }

        foreach (var signature in form.Fields.Signatures)
        {
            var words = signature.Words;
            diagnostics.Add(FormContentDiagnostics.Mark(file.Start, $"the digital signature{(words.Length == 0 ? "" : $" by {words}")}"));
            if (words.Length > 0)
            {
                beside.Add(new KeptText(null, null, "Digital signature, not verified", words, file.Start) { IsReported = true });
            }
        }

        var others = form.Values.Where(field => !places.IsOurs(field.Key));
        foreach (var (name, value) in others.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (FormText.Clean(value) is { } text)
            {
                beside.Add(new KeptText(null, null, $"Field {FormText.CleanLine(name)}", text, file.Start));
            }
        }
    }

    private void KeepMark(PdfMark mark)
    {
        var found = places.Find(mark);
        var box = found?.Box is { } state ? $", on the box {state}" : "";
        if (mark.Text is { } text)
        {
            beside.Add(new KeptText(found?.Place.Question, found?.Place.Target, mark.Where + box, text, file.Start));
        }

        if (mark.HasPicture)
        {
            var at = found is { Place: var place } ? $"{(box.Length == 0 ? ", at" : $"{box} of")} `{place.Name}`" : "";
            diagnostics.Add(FormContentDiagnostics.Mark(file.Start, char.ToLowerInvariant(mark.Where[0]) + mark.Where[1..] + at));
        }
    }

    private void KeepBox(BoxAtOdds box)
    {
        var place = places.Find(box.Name);
        var consequence = box.IsTaken ? "the box was believed" : "neither was taken";
        diagnostics.Add(FormContentDiagnostics.Box(file.Start, place?.Name ?? box.Name, box.Value, box.Shown, consequence));
        if (!box.IsTaken)
        {
            var words = $"the form says {box.Value}, the page shows {box.Shown}";
            beside.Add(new KeptText(place?.Question, place?.Target, "Box", words, file.Start) { IsReported = true });
        }
    }
}
