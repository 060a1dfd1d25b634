namespace Checklist.Core.Assessments;

/// <summary>What decides between two different answers.</summary>
public enum AnswerPreference
{
    /// <summary>Nothing: both are kept until a person removes one.</summary>
    None,

    /// <summary>The later date.</summary>
    Newest,

    /// <summary>The file that is read over what is there, and of several files the last.</summary>
    File,
}
