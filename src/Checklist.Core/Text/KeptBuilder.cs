using System.Text;

namespace Checklist.Core.Text;

/// <summary>
/// A builder for each thread that its next text is built in again. Thousands of short texts otherwise take twice their length of
/// fresh memory.
/// </summary>
internal static class KeptBuilder
{
    private const int Capacity = 8 * 1024; // longer than nearly all prose of a control

    [ThreadStatic]
    private static StringBuilder? kept;

    /// <summary>An empty builder. One that is taken while another is in use is new.</summary>
    public static StringBuilder Take()
    {
        var builder = kept ?? new StringBuilder(Capacity);
        kept = null;
        return builder;
    }

    /// <summary>The text; the builder may no longer be used.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        Leave(builder);
        return text;
    }

    /// <summary>The builder may no longer be used.</summary>
    public static void Leave(StringBuilder builder)
    {
        if (builder.Capacity == Capacity)
        {
            builder.Clear();
            kept = builder;
        }
    }
}
