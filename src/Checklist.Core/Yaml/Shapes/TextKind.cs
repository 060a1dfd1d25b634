namespace Checklist.Core.Yaml.Shapes;

/// <summary>What a text is, which decides what it may hold.</summary>
public enum TextKind
{
    /// <summary>Plain text on one line.</summary>
    Line,

    /// <summary>Plain text on one line that programs compare: a value, a pattern, an item's number, a digest.</summary>
    Value,

    /// <summary>Markdown, one or more paragraphs.</summary>
    Prose,

    /// <summary>Plain text of one or more lines that somebody wrote down.</summary>
    Note,

    /// <summary>Plain text of one or more lines, kept to the letter.</summary>
    Code,
    Id,

    /// <summary>An id that becomes the name of the output folder: lower case.</summary>
    CatalogId,
    Date,

    /// <summary>A date, with the time of the day where it is known.</summary>
    Moment,
    Version,
    Url,
    Language,

    /// <summary><c>#</c> and three or six hexadecimal digits.</summary>
    Color,

    /// <summary>A file inside the catalog's folder; its last part may hold <c>*</c>.</summary>
    Path,
}
