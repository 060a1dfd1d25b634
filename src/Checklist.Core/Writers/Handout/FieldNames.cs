using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// Names of form fields, the same in every build of a catalog: <c>c/control/check/kind</c>, and where the sheet is for several
/// targets <c>c/control/check/target/kind</c>. A control that is its own check leaves the part of the check out. A dot separates levels in
/// a
/// PDF field name, so the dots of an id are written as tildes, which ids do not have.
/// </summary>
public static class FieldNames
{
    internal const string Result = "result";

    /// <summary>What is asked for each check: the answer, and on a worksheet note, evidence, sample, name and date.</summary>
    /// <param name="targetId">Null where the sheet names no targets.</param>
    public static string OfCheck(string controlId, string checkId, string? targetId, string kind) =>
        $"c/{Escape(controlId)}{Optional(checkId)}{Optional(targetId)}/{Escape(kind)}";

    /// <summary>
    /// The kind of the field that holds the answer itself. Beside a <c>value</c>, <c>result</c> is what a person judges it to be.
    /// </summary>
    internal static string KindOf(AnswerKind answer) => answer is AnswerKind.Verdict or AnswerKind.Tick ? Result : "value";

    /// <summary>What is asked once for a control: initials and date; for notes and evidence once for each target. On the handout.</summary>
    public static string OfControl(string controlId, string? targetId, string kind) =>
        $"c/{Escape(controlId)}{Optional(targetId)}/{Escape(kind)}";

    public static string OfSignOff(string role, string kind) => $"sign-off/{Escape(role)}/{kind}";

    public static string OfCover(string kind) => $"cover/{kind}";

    /// <summary>A line of the first pages of an audit, from 1: its <c>text</c>, or the <c>role</c> of a person.</summary>
    public static string OfHead(HeadField field, int number, string kind) =>
        FormattableString.Invariant($"audit/{MachineWord.Of(field)}/{number}/{kind}");

    /// <summary>An entry of the continuation sheet, from 1: <c>of</c> says what it belongs to.</summary>
    public static string OfContinuation(int number, string kind) => FormattableString.Invariant($"more/{number}/{kind}");

    public static string OfParameter(string parameterId) => $"p/{Escape(parameterId)}/value";

    private static string Optional(string? part) => string.IsNullOrEmpty(part) ? "" : $"/{Escape(part)}";

    private static string Escape(string id) => id.Replace('.', '~');
}
