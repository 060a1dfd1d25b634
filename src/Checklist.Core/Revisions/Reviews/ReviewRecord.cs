using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>What reviewers said of one version, and what was answered: a file <c>reviews/&lt;version&gt;.yaml</c>.</summary>
public sealed record ReviewRecord(string Version, IReadOnlyList<Reviewer> Reviewers, IReadOnlyList<ReviewDecision> Decisions)
{
    /// <summary>Null where the file does not say it.</summary>
    public string? Catalog { get; init; }

    /// <summary>Null for one that has no file yet.</summary>
    internal YamlMapping? Root { get; init; }

    /// <summary>Where the file starts; null for one that has no file yet.</summary>
    public SourceSpan? Place { get; init; }

    internal Reviewer? Find(string reviewer) => Reviewers.FirstOrDefault(known => known.Id == reviewer);

    /// <summary>The name of a reviewer, with the role where there is one.</summary>
    internal string NameOf(string reviewer) => Find(reviewer)?.Shown ?? reviewer;
}

/// <summary>A person who reviews a version.</summary>
/// <param name="Id">The word that decisions use for the person.</param>
public sealed record Reviewer(string Id, string Name)
{
    public string? Role { get; init; }

    /// <summary>The day that the reviewer wrote at the head of the page, as YYYY-MM-DD.</summary>
    public string? On { get; init; }

    /// <summary>The version that the text was compared with.</summary>
    public string? Since { get; init; }

    /// <summary>Digest of the text that was reviewed last.</summary>
    public string? Digest { get; init; }

    /// <summary>Marks of the pages on which the person decided. Empty where pages had none.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    internal SourceSpan? Place { get; init; }

    /// <summary>As people are named in print.</summary>
    public string Shown => Role is null ? Name : $"{Name}, {Role}";
}

/// <summary>What one reviewer said of one entry.</summary>
/// <param name="Entry">What it is about: <c>control/hv-host-01</c>.</param>
/// <param name="Reviewer">Id of the reviewer.</param>
public sealed record ReviewDecision(string Entry, string Reviewer, ReviewOpinion Opinion)
{
    /// <summary>Its number, which stays: <c>R-01</c>. Null where nothing has to be answered.</summary>
    public string? Id { get; init; }

    /// <summary>When it was written, as an ISO 8601 time in UTC; null where that is not known.</summary>
    public string? At { get; init; }

    /// <summary>Of the text that was decided on; null where that is not known.</summary>
    public string? Digest { get; init; }

    /// <summary>Null while the comment is open.</summary>
    public ReviewAnswer? Answer { get; init; }

    /// <summary>What the reviewer said before, the oldest first.</summary>
    public IReadOnlyList<ReviewDecision> Earlier { get; init; } = [];

    internal SourceSpan? Place { get; init; }

    /// <summary>It asks for an answer and has none.</summary>
    public bool IsOpen => Opinion.AsksForAnswer && Answer?.Disposition is null;
}

/// <summary>What a reviewer says: a decision, a comment, a text to take instead.</summary>
/// <param name="Decision">Null for a comment alone.</param>
public sealed record ReviewOpinion(ReviewVerdict? Decision, string? Comment = null, string? Proposed = null)
{
    /// <summary>Whether there is more than a plain yes.</summary>
    public bool AsksForAnswer => Comment is not null || Proposed is not null || Decision is not ReviewVerdict.Accept;

    internal bool IsEmpty => this is { Decision: null, Comment: null, Proposed: null };
}

/// <summary>What a reviewer decides about an entry.</summary>
public enum ReviewVerdict
{
    Accept,

    /// <summary>With the change that the comment or the proposed text asks for.</summary>
    AcceptWithChange,
    Reject,
}

/// <summary>What was decided about a comment.</summary>
/// <param name="Disposition">Null where there is only a text so far.</param>
/// <param name="On">As YYYY-MM-DD.</param>
public sealed record ReviewAnswer(ReviewDisposition? Disposition, string? Text = null, string? By = null, string? On = null);

/// <summary>What becomes of a comment.</summary>
public enum ReviewDisposition
{
    /// <summary>The text was changed as the comment asks.</summary>
    Accepted,
    AcceptedInPart,
    Rejected,

    /// <summary>Nothing has to be changed.</summary>
    Noted,
}
