namespace Checklist.Core.Assessments;

/// <summary>What a person wants to say of a finding; null leaves what is there.</summary>
public sealed record RegisterChange
{
    /// <summary>The number of the finding; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The control of a new finding.</summary>
    public string? Control { get; init; }

    public IReadOnlyList<string>? Targets { get; init; }

    public FindingGrade? Grade { get; init; }

    public string? Statement { get; init; }

    public IReadOnlyList<Evidence> AddedEvidence { get; init; } = [];

    public string? Owner { get; init; }

    /// <summary>As YYYY-MM-DD.</summary>
    public string? Due { get; init; }

    public string? Cause { get; init; }

    public string? Correction { get; init; }

    public string? Action { get; init; }

    public FindingStatus? Status { get; init; }

    public FindingVerification? Verified { get; init; }

    /// <summary>The finding as it is afterwards.</summary>
    public RegisterEntry ApplyTo(RegisterEntry entry) => entry with
    {
        Control = Control ?? entry.Control,
        Statement = Statement ?? entry.Statement,
        Targets = Targets ?? entry.Targets,
        Grade = Grade ?? entry.Grade,
        Evidence = [.. entry.Evidence, .. AddedEvidence.Where(added => entry.Evidence.All(known => known.Href != added.Href))],
        Owner = Owner ?? entry.Owner,
        Due = Due ?? entry.Due,
        Cause = Cause ?? entry.Cause,
        Correction = Correction ?? entry.Correction,
        Action = Action ?? entry.Action,
        Status = Status ?? entry.Status,
        Verified = Verified ?? entry.Verified,
    };
}
