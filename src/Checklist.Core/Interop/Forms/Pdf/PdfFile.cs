using System.Diagnostics.CodeAnalysis;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>Opens a PDF that any viewer saved and takes the form out of it. No page is drawn or even looked at.</summary>
internal static class PdfFile
{
    private const string Attachment = "checklist.json";
    private const int StackDepth = 100; // fields of ours have two levels, page trees of others about ten

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The library reports damage by exceptions of any kind, a null reference among them.")]
    public static PdfForm? Read(SourceText file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { FilterProvider = BoundedFilters.Create(), MaxStackDepth = StackDepth, SkipMissingFonts = true });
            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            diagnostics.Add(FormDiagnostics.Encrypted(file.Start));
        }
        catch (FormTooLargeException)
        {
            diagnostics.Add(FormDiagnostics.TooLarge(file.Start, "it unpacks to more than 256 MB"));
        }
        catch (Exception)
        {
            diagnostics.Add(FormDiagnostics.Damaged(file.Start, "it begins as a PDF, but cannot be read to its end"));
        }

        return null;
    }

    private static PdfForm Read(PdfDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (document.TryGetForm(out var form))
        {
            foreach (var field in form.Fields)
            {
                if (field.Information.PartialName is not { } name)
                {
                    continue;
                }

                names.Add(name);
                if (ValueOf(field) is { Length: > 0 } value)
                {
                    values.TryAdd(name, value);
                }
            }
        }

        return new PdfForm(values, names, Contents(document), document.Information.Subject);
    }

    private static FormContents? Contents(PdfDocument document) =>
        document.Advanced.TryGetEmbeddedFiles(out var files) && files.FirstOrDefault(file => file.Name == Attachment) is { } attached
            ? FormContentsReader.Read(attached.Memory)
            : null;

    private static string? ValueOf(AcroFieldBase field) => field switch
    {
        AcroTextField text => text.Value,
        AcroCheckboxField box => box.IsChecked ? "Yes" : null,
        AcroRadioButtonsField radio => ChosenOf(radio),
        AcroComboBoxField combo => combo.SelectedOptions is [var chosen, ..] ? chosen : null,
        AcroListBoxField list => list.SelectedOptions is [var chosen, ..] ? chosen : null,
        _ => null,
    };

    /// <summary>The group's value; viewers that write only the buttons leave theirs.</summary>
    private static string? ChosenOf(AcroRadioButtonsField radio)
    {
        var value = radio.Dictionary.TryGet(NameToken.V, out NameToken name) ? name.Data : null;
        var chosen = value is null or "Off" ? radio.Children.OfType<AcroRadioButtonField>().FirstOrDefault(button => button.IsSelected)?.CurrentValue.Data : value;
        return chosen is "Off" ? null : chosen;
    }
}
