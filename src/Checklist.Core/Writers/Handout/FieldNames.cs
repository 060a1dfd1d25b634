namespace Checklist.Core.Writers.Handout;

/// <summary>
/// Names of form fields, the same in every build of a catalog: <c>c/control/check/kind</c>. A dot separates levels in a
/// PDF field name, so the dots of an id are written as tildes, which ids do not have.
/// </summary>
public static class FieldNames
{
    public static string OfCheck(string controlId, string checkId, string kind) =>
        checkId.Length == 0 ? OfControl(controlId, kind) : $"c/{Escape(controlId)}/{Escape(checkId)}/{kind}";

    public static string OfControl(string controlId, string kind) => $"c/{Escape(controlId)}/{kind}";

    public static string OfSignOff(string role, string kind) => $"sign-off/{Escape(role)}/{kind}";

    public static string OfCover(string kind) => $"cover/{kind}";

    public static string OfParameter(string parameterId) => $"p/{Escape(parameterId)}/value";

    private static string Escape(string id) => id.Replace('.', '~');
}
