namespace Checklist.Core.Interop.Forms;

/// <summary>A file unpacks to more than is read. Never leaves the readers of forms.</summary>
internal sealed class FormTooLargeException : Exception;
