namespace Checklist.Core.Workspaces;

/// <summary>What a command writes, and so which reader has to take it afterwards.</summary>
public enum WrittenKind
{
    /// <summary>For people and other programs; nothing of ours reads it.</summary>
    Output,

    /// <summary>A catalog that needs no other file.</summary>
    Catalog,

    /// <summary>A YAML file of a catalog that was changed in a few places.</summary>
    Source,

    Assessment,

    /// <summary>A file that an assessment includes.</summary>
    AssessmentPart,

    Approval,

    Release,

    Review,
}
