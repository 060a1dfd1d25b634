namespace Checklist.Pdf.Layout;

/// <summary>A header or footer: three texts and a thin rule towards the page. Texts that are too long are cut.</summary>
public sealed record RunningLine(string Left, string Center, string Right)
{
    internal const double Height = 24; // a line of 10, the rule, and the distance to the body

    public bool HasRule { get; init; } = true;
}

/// <summary>What a header or footer may say.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Count">All pages of the document.</param>
/// <param name="Heading">The first heading of level 1 or 2 on the page, or else the last before it; empty when there is none.</param>
public sealed record PageContext(int Number, int Count, string Heading)
{
    /// <summary>What <see cref="DocumentFlow.Part"/> was when the page was begun.</summary>
    public string Part { get; init; } = "";
}
