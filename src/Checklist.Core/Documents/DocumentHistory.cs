using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Documents;

/// <summary>The document next to its earlier releases.</summary>
/// <param name="Baseline">Version of the release that it is compared with.</param>
public sealed record DocumentHistory(string Baseline, ChangeReport Report)
{
    /// <summary>Releases up to this version that say their day, the latest first.</summary>
    public IReadOnlyList<DocumentRelease> Releases { get; init; } = [];
}

/// <summary>A release as readers are told of it.</summary>
/// <param name="Date">ISO 8601.</param>
/// <param name="Summary">What its authors say of it in the table of revisions; empty where they say nothing.</param>
public sealed record DocumentRelease(string Version, string Date, string Summary);

/// <summary>What happened to a control since an earlier release.</summary>
/// <param name="Since">The version of that release.</param>
/// <param name="Words">The weightiest first: <c>requirement changed</c>, <c>new</c>.</param>
/// <param name="ToDo">What it asks of its reader: <c>audit again</c>.</param>
public sealed record ItemChange(string Since, IReadOnlyList<string> Words, string ToDo)
{
    /// <summary>It was not there, or not in force.</summary>
    public bool IsNew { get; init; }

    /// <summary>It asks something of its reader.</summary>
    public bool IsToDo { get; init; }

    /// <summary>It has to be answered, for the first time or again.</summary>
    public bool IsToAudit { get; init; }
}

/// <summary>Which of the controls that changed since a version are kept: by what there is to do.</summary>
public enum ChangeChoice
{
    All,

    /// <summary>To answer for the first time, or again.</summary>
    Audit,

    /// <summary>To know: earlier answers still count, or there is nothing left to answer.</summary>
    Read,
}

/// <summary>One station in the life of a control.</summary>
/// <param name="What">Words for it: <c>introduced</c>, <c>requirement changed</c>, <c>text changed</c>, <c>withdrawn</c>.</param>
public sealed record ItemEvent(string Version, string What);
