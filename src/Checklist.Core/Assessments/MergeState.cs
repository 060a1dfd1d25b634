namespace Checklist.Core.Assessments;

/// <summary>What reading files did to the answers of one check and target.</summary>
public enum MergeState
{
    /// <summary>The files say what was there.</summary>
    Same,

    /// <summary>There was no answer.</summary>
    New,

    /// <summary>The files add to the answer that was there, or take its place.</summary>
    Changed,

    /// <summary>The files answer an older text than what is there.</summary>
    Older,

    /// <summary>Different answers, and nothing decides between them.</summary>
    Conflicting,
}
