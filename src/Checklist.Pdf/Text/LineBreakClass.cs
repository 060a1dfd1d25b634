namespace Checklist.Pdf.Text;

/// <summary>Line break classes of UAX #14, resolved by its rule LB1, under the names they have there.</summary>
internal enum LineBreakClass : byte
{
    AL,
    BK,
    CR,
    LF,
    NL,
    SP,
    ZW,
    ZWJ,
    CM,
    WJ,
    GL,
    CL,
    CP,

    /// <summary>CP that is wide in East Asian text: rule LB30 leaves it out.</summary>
    CPW,
    EX,
    IS,
    SY,
    OP,

    /// <summary>OP that is wide in East Asian text.</summary>
    OPW,
    QU,
    NS,
    B2,
    CB,
    BA,
    HY,
    BB,
    HL,
    IN,
    NU,
    PR,
    PO,
    ID,
    EB,
    EM,

    /// <summary>Reserved for pictographs: rule LB30b.</summary>
    EP,
    JL,
    JV,
    JT,
    H2,
    H3,
    RI,
}

/// <summary>Whether a line may end after a character.</summary>
public enum LineBreakKind : byte
{
    None,
    Allowed,
    Mandatory,
}
