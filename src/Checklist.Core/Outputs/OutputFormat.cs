namespace Checklist.Core.Outputs;

/// <summary>What <c>--to</c> can name. Each is a set of files.</summary>
public enum OutputFormat
{
    Markdown,

    /// <summary>The site, and the checklist to fill in as one file.</summary>
    Html,

    /// <summary>That file alone. It then carries the whole text, because there is no site beside it to look things up in.</summary>
    Checklist,

    /// <summary>The PDF, and the page to print from a browser.</summary>
    Print,

    /// <summary>The PDF alone.</summary>
    Pdf,

    Xlsx,
    Csv,
}

/// <summary>A form of the report of an audit.</summary>
public enum AuditFormat
{
    Markdown,
    Html,
    Pdf,
    Xlsx,
    Json,

    /// <summary>One row for each answer, for programs that ask questions of it.</summary>
    Csv,
}

/// <summary>The paper that handouts are printed on.</summary>
public enum PaperSize
{
    A4,
    Letter,
}
