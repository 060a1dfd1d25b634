namespace Checklist.Core;

/// <summary>What <c>--to</c> can name. Each is a set of files.</summary>
public enum OutputFormat
{
    Markdown,
    Html,

    /// <summary>The PDF, and the page to print from a browser.</summary>
    Print,

    /// <summary>The PDF alone.</summary>
    Pdf,

    Xlsx,
    Csv,
}
