using Checklist.Core.Diagnostics;

namespace Checklist.Fuzz;

/// <summary>What holds of every input: no exception, no fault of ours, enough memory, and every finding has a place in its text.</summary>
internal static class Promise
{
    private static bool isShortOfMemory;

    /// <summary>What asked for more than there is may catch that itself, so it is noted where it happens.</summary>
    static Promise() =>
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isShortOfMemory |= thrown.Exception is OutOfMemoryException;

    public static void Check(Func<byte[], DiagnosticBag> target, byte[] bytes)
    {
        isShortOfMemory = false;
        var findings = target(bytes).Sorted();
        if (isShortOfMemory)
        {
            throw new InvalidOperationException("it takes more memory than it may");
        }

        foreach (var finding in findings)
        {
            var (span, length) = (finding.Span, finding.Span.Source.Content.Length);
            if (finding.Code == "CHK9001" || span.Source.Path.Length == 0 || span.Offset < 0
                || span.EndOffset < span.Offset || span.EndOffset > length)
            {
                throw new InvalidOperationException($"{finding.Code} at {span}: {finding.Message}");
            }
        }
    }
}
