namespace Checklist.Core.Yaml.Shapes;

public enum TextKind
{
    /// <summary>Plain text on one line.</summary>
    Line,

    /// <summary>Markdown, one or more paragraphs.</summary>
    Prose,

    /// <summary>Plain text of one or more lines, kept to the letter.</summary>
    Code,
    Id,

    /// <summary>An id that becomes the name of the output folder: lower case.</summary>
    CatalogId,
    Date,
    Version,
    Url,
    Language,

    /// <summary><c>#</c> and three or six hexadecimal digits.</summary>
    Color,

    /// <summary>A file inside the catalog's folder; its last part may hold <c>*</c>.</summary>
    Path,
}
