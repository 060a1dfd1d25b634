using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>The result of a check; the words are those of XCCDF.</summary>
public enum Verdict
{
    Pass,
    Fail,
    Partial,

    /// <summary>Needs a note that says why.</summary>
    NotApplicable,
    NotChecked,
}

/// <summary>The words of the file format for verdicts.</summary>
public static class VerdictWord
{
    public static string Of(Verdict verdict) => MachineWord.Of(verdict);
}
