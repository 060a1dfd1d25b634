namespace Checklist.Cli.Commands;

internal enum DiffFormat
{
    Text,
    Markdown,
    Html,
    Json,
}
