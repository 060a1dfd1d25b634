namespace Checklist.Pdf.Layout;

/// <summary>A header or footer: three texts and a thin rule towards the page. Texts that are too long are cut.</summary>
public sealed record RunningLine(string Left, string Center, string Right)
{
    internal const double Height = 24; // a line of 10, the rule, and the distance to the body

    public bool HasRule { get; init; } = true;
}
