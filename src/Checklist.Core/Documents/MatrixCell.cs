namespace Checklist.Core.Documents;

/// <summary>What a profile does with a control.</summary>
public enum MatrixCell
{
    Out,
    In,

    /// <summary>In, but not as the catalog has it.</summary>
    Altered,
}
