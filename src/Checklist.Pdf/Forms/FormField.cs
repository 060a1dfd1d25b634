namespace Checklist.Pdf.Forms;

/// <summary>A field to be filled in.</summary>
/// <param name="Name">Identifies the answer when the form is read: not empty, unique in the document, without a dot (use a slash).</param>
/// <param name="Description">Says what to fill in; shown as a hint and read aloud. Must not be empty.</param>
public abstract record FormField(string Name, string Description)
{
    public bool IsReadOnly { get; init; }

    public bool IsRequired { get; init; }
}
