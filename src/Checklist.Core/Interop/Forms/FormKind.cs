namespace Checklist.Core.Interop.Forms;

/// <summary>Which form a person filled in.</summary>
public enum FormKind
{
    Pdf,
    Xlsx,
    Csv,
    Markdown,

    /// <summary>The answers that <c>checklist.html</c> exports.</summary>
    Json,

    /// <summary>An assessment.</summary>
    Yaml,
}
