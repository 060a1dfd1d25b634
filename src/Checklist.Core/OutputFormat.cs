namespace Checklist.Core;

/// <summary>What <c>--to</c> can name. Each is a set of files, made by one writer.</summary>
public enum OutputFormat
{
    Markdown,
    Html,
    Print,
    Xlsx,
    Csv,
}
