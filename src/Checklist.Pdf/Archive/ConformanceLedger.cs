namespace Checklist.Pdf.Archive;

/// <summary>
/// What was written against the rules of a standard. The writer keeps most rules by the way it is made; the rest depends on what it is
/// given, and is noted here. A mark is written only when nothing is noted against it.
/// </summary>
internal sealed class ConformanceLedger
{
    private const int MostIssues = 100; // enough to find the places: after one the mark is lost

    private readonly HashSet<ConformanceIssue> known = [];
    private readonly List<ConformanceIssue> issues = [];

    /// <summary>What is being written just now; goes into the issues.</summary>
    public string? Origin { get; set; }

    public IReadOnlyList<ConformanceIssue> Issues => issues;

    public bool Holds(PdfStandard standard) => !issues.Exists(issue => issue.Standard == standard);

    public void Require(bool isGood, PdfStandard standard, string message)
    {
        if (!isGood)
        {
            Add(standard, message, Origin);
        }
    }

    /// <summary>A rule that both standards have.</summary>
    public void RequireForBoth(bool isGood, string message)
    {
        Require(isGood, PdfStandard.Accessible, message);
        Require(isGood, PdfStandard.Archive, message);
    }

    /// <summary>What breaks a rule that both have, where saying it takes more than looking for it.</summary>
    public void RefuseForBoth(string message) => AddForBoth(message, Origin);

    public void AddForBoth(string message, string? origin)
    {
        Add(PdfStandard.Accessible, message, origin);
        Add(PdfStandard.Archive, message, origin);
    }

    private void Add(PdfStandard standard, string message, string? origin)
    {
        var issue = new ConformanceIssue(standard, message, origin);
        if (issues.Count < MostIssues && known.Add(issue))
        {
            issues.Add(issue);
        }
    }
}
