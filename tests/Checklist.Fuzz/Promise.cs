using Checklist.Core.Diagnostics;

namespace Checklist.Fuzz;

/// <summary>What holds of every input: no exception, no fault of ours, and every finding has a place in its text.</summary>
internal static class Promise
{
    public static void Check(Func<byte[], DiagnosticBag> target, byte[] bytes)
    {
        foreach (var finding in target(bytes).Sorted())
        {
            var (span, length) = (finding.Span, finding.Span.Source.Content.Length);
            if (finding.Code == "CHK9001" || span.Source.Path.Length == 0 || span.Offset < 0 || span.EndOffset < span.Offset || span.EndOffset > length)
            {
                throw new InvalidOperationException($"{finding.Code} at {span}: {finding.Message}");
            }
        }
    }
}
