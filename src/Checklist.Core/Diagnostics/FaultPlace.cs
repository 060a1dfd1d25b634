using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>
/// Where the tool was when it failed. Anyone who works on one control, chapter or text after the other notes it in a filter, as in
/// <c>catch (Exception fault) when (FaultPlace.Note(fault, span, "control", id))</c>: it costs nothing as long as nothing fails, and
/// catches nothing.
/// </summary>
public static class FaultPlace
{
    private const string SpanKey = "checklist.span";
    private const string NameKey = "checklist.name";
    private const string IdKey = "checklist.id";

    /// <summary>Notes the innermost place and the innermost name; false, so that the fault goes on.</summary>
    /// <param name="kind">As in <c>control</c>.</param>
    public static bool Note(Exception fault, SourceSpan? span, string? kind = null, string? id = null)
    {
        if (span is { } known && !fault.Data.Contains(SpanKey))
        {
            fault.Data[SpanKey] = known;
        }

        if (kind is not null && !fault.Data.Contains(NameKey))
        {
            fault.Data[NameKey] = id is null ? kind : $"{kind} {Quoting.Quote(id)}";
            fault.Data[IdKey] = id;
        }

        return false;
    }

    public static SourceSpan? SpanOf(Exception fault) => fault.Data[SpanKey] as SourceSpan?;

    /// <summary>As in <c>control `hv-01`</c>.</summary>
    public static string? NameOf(Exception fault) => fault.Data[NameKey] as string;

    public static string? IdOf(Exception fault) => fault.Data[IdKey] as string;
}
