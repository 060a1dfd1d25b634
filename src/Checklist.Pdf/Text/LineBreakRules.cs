using static Checklist.Pdf.Text.LineBreakClass;
using static Checklist.Pdf.Text.LineBreakKind;

namespace Checklist.Pdf.Text;

/// <summary>The rules of UAX #14 in their order; ask for each place from left to right.</summary>
internal ref struct LineBreakRules
{
    private readonly ReadOnlySpan<LineBreakClass> classes;
    private LineBreakClass left; // the class before the place, marks that belong to it left out (LB9)
    private LineBreakClass beforeSpaces; // the same, spaces left out too
    private LineBreakClass beforeLeft;
    private bool isAfterJoiner;
    private bool isOddIndicator;
    private NumberPart number;

    public LineBreakRules(ReadOnlySpan<LineBreakClass> classes)
    {
        this.classes = classes;
        left = beforeSpaces = beforeLeft = BK;
        Step(classes[0]);
    }

    private enum NumberPart
    {
        None,
        Digits,
        Closed,
    }

    public LineBreakKind Before(int index)
    {
        var right = classes[index];
        if (left == AL && right == AL && !isAfterJoiner)
        {
            beforeLeft = AL; // most pairs of letters end here
            return None;
        }

        var isMark = right is CM or ZWJ && left is not (BK or CR or LF or NL or SP or ZW);
        var result = isMark ? None : Decide(right is CM or ZWJ ? AL : right, right, index);
        if (isMark)
        {
            isAfterJoiner = right == ZWJ;
            return result;
        }

        Step(right);
        return result;
    }

    private void Step(LineBreakClass right)
    {
        isAfterJoiner = right == ZWJ;
        var resolved = right is CM or ZWJ ? AL : right;
        isOddIndicator = resolved == RI && !(left == RI && isOddIndicator);
        number = resolved switch
        {
            NU => NumberPart.Digits,
            SY or IS when number == NumberPart.Digits => NumberPart.Digits,
            CL or CP or CPW when number == NumberPart.Digits => NumberPart.Closed,
            _ => NumberPart.None,
        };
        beforeLeft = left;
        left = resolved;
        if (resolved != SP)
        {
            beforeSpaces = resolved;
        }
    }

    private readonly LineBreakKind Decide(LineBreakClass right, LineBreakClass original, int index)
    {
        if (left is BK or LF or NL || (left == CR && right != LF))
        {
            return Mandatory; // LB4, LB5
        }

        if (right is BK or CR or LF or NL or SP or ZW)
        {
            return None; // LB5, LB6, LB7
        }

        if (beforeSpaces == ZW)
        {
            return Allowed; // LB8
        }

        if (isAfterJoiner || right == WJ || left is WJ or GL || (right == GL && left is not (SP or BA or HY)))
        {
            return None; // LB8a, LB11, LB12, LB12a
        }

        return IsHeldAcrossSpaces(right) ? None : left == SP ? Allowed : DecideJoined(right, original, index);
    }

    private readonly bool IsHeldAcrossSpaces(LineBreakClass right) => (beforeSpaces, right) switch
    {
        (_, CL or CP or CPW or IS or SY or EX) => true, // LB13
        (OP or OPW, _) => true, // LB14
        (QU, OP or OPW) => true, // LB15
        (CL or CP or CPW, NS) => true, // LB16
        (B2, B2) => true, // LB17
        _ => false,
    };

    private readonly LineBreakKind DecideJoined(LineBreakClass right, LineBreakClass original, int index)
    {
        if (right == QU || left == QU)
        {
            return None; // LB19
        }

        if (right == CB || left == CB)
        {
            return Allowed; // LB20
        }

        if (right is BA or HY or NS or IN || left == BB || (left is HY or BA && beforeLeft == HL))
        {
            return None; // LB21, LB21a, LB22
        }

        if (left == SY && right == HL)
        {
            return None; // LB21b
        }

        return IsNumeric(right, index) || IsWord(right, original) ? None : Allowed;
    }

    private readonly bool IsNumeric(LineBreakClass right, int index) => (left, right) switch
    {
        (AL or HL, NU) or (NU, AL or HL) => true, // LB23
        (PR, ID or EB or EM) or (ID or EB or EM, PO) => true, // LB23a
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => true, // LB24
        (PR or PO, NU) or (OP or OPW or HY, NU) => true, // LB25
        (PR or PO, OP or OPW or HY) => IsBeforeDigit(index),
        (_, NU or SY or IS or CL or CP or CPW) when number == NumberPart.Digits => true,
        (_, PO or PR) when number != NumberPart.None => true,
        _ => false,
    };

    private readonly bool IsBeforeDigit(int index)
    {
        for (index++; index < classes.Length && classes[index] is CM or ZWJ; index++)
        {
        }

        return index < classes.Length && classes[index] == NU;
    }

    private readonly bool IsWord(LineBreakClass right, LineBreakClass original) => (left, right) switch
    {
        (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => true, // LB26
        (JL or JV or JT or H2 or H3, PO) or (PR, JL or JV or JT or H2 or H3) => true, // LB27
        (AL or HL, AL or HL) => true, // LB28
        (IS, AL or HL) => true, // LB29
        (AL or HL or NU, OP) or (CP, AL or HL or NU) => true, // LB30
        (RI, RI) => isOddIndicator, // LB30a
        (EB or EP, EM) => original == EM, // LB30b
        _ => false,
    };
}
