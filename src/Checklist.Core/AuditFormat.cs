namespace Checklist.Core;

/// <summary>A form of the report of an audit.</summary>
public enum AuditFormat
{
    Markdown,
    Html,
    Pdf,
    Xlsx,
    Json,
}
