namespace Checklist.Pdf.Forms;

/// <summary>A place for a digital signature, empty.</summary>
public sealed record SignatureField(string Name, string Description) : FormField(Name, Description);
