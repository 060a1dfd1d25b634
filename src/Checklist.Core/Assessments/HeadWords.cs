namespace Checklist.Core.Assessments;

/// <summary>The parts of the head of an audit as people read them.</summary>
public static class HeadWords
{
    /// <summary>In running text, such as <c>audit number</c>.</summary>
    public static string Of(HeadField field) => field switch
    {
        HeadField.Number => "audit number",
        HeadField.Client => "audit client",
        HeadField.Auditee => "auditee",
        HeadField.Objectives => "objectives",
        HeadField.Scope => "scope",
        HeadField.Criteria => "criteria",
        HeadField.Team => "audit team",
        HeadField.Interviewed => "interviewed people",
        HeadField.Sites => "sites",
        HeadField.OpeningOn => "day of the opening meeting",
        HeadField.OpeningPlace => "place of the opening meeting",
        HeadField.OpeningPresent => "people at the opening meeting",
        HeadField.ClosingOn => "day of the closing meeting",
        HeadField.ClosingPlace => "place of the closing meeting",
        HeadField.ClosingPresent => "people at the closing meeting",
        HeadField.Distribution => "distribution",
        HeadField.Conclusion => "conclusion",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
