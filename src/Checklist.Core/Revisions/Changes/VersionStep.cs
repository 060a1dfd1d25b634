namespace Checklist.Core.Revisions.Changes;

/// <summary>How far a version has to rise.</summary>
public enum VersionStep
{
    None,
    Patch,
    Minor,
    Major,
}
