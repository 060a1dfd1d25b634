namespace Checklist.Core.Text;

/// <summary>How a value is in its source, which decides how an offset in the value maps to one in the file.</summary>
public enum TextForm
{
    /// <summary>Character for character.</summary>
    Verbatim,

    /// <summary>White space folded, as in YAML's plain and folded scalars.</summary>
    Folded,

    /// <summary>Folded, and a quote inside is written twice.</summary>
    SingleQuoted,

    /// <summary>Folded, with backslash escapes.</summary>
    DoubleQuoted,
}
