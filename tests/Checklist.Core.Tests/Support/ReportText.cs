using System.Text;

namespace Checklist.Core.Tests.Support;

/// <summary>What a reader of a report sees, as text.</summary>
internal static class ReportText
{
    public static string Of(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span).Replace('-', ' ');
}
