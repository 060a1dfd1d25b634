using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Replies;

/// <summary>
/// What the reader of a form says of it, as bytes: forms come from strangers, so each is read in a process of its own. What comes
/// back from there is believed no more than the form.
/// </summary>
public static class FormReply
{
    /// <summary>Bound of a reply. Answers to 200,000 checks fit.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads a form, and says what was found in it.</summary>
    public static ReadOnlyMemory<byte> To(ReadOnlyMemory<byte> form)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return FormReplyWriter.Write(FormReader.Read("form", form, diagnostics), diagnostics.Sorted());
        }
        catch (OutOfMemoryException)
        {
            return Refusal("reading it takes more than 256 MB");
        }
        catch (FormTooLargeException tooLarge)
        {
            return Refusal(tooLarge.Message);
        }
    }

    /// <summary>Gives the form that a reply is about, and its findings to the bag. Null where the form could not be read.</summary>
    /// <exception cref="InvalidDataException">The reply is damaged. Nothing of it was given to the bag.</exception>
    public static FilledForm? Read(SourceFile form, ReadOnlyMemory<byte> reply, DiagnosticBag diagnostics)
    {
        var (filled, findings) = FormReplyReader.Read(form, reply.Span);
        foreach (var finding in findings)
        {
            diagnostics.Add(finding);
        }

        return filled;
    }

    private static ReadOnlyMemory<byte> Refusal(string what) =>
        FormReplyWriter.Write(null, [FormDiagnostics.TooLarge(Diagnostic.Nowhere("form"), what)]);
}
