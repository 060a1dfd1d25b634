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

    /// <summary>The files answer another text than the one that is asked now; what they say is kept beside what is there.</summary>
    OtherText,

    /// <summary>Different answers, and nothing decides between them.</summary>
    Conflicting,
}
