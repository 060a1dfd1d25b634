using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>How binding a control is: by its <c>keyword</c>, or else by the strongest such word of its statement.</summary>
internal static class Binding
{
    /// <summary>How binding a control is; more is stricter.</summary>
    /// <returns>3 must, 2 should, 1 may, 0 nothing said.</returns>
    public static int Of(ReleaseControl control) => control.Fields.Text("keyword") switch
    {
        "must" => 3,
        "should" => 2,
        "may" => 1,
        _ => ComparedText.Words(control.Fields.Text("statement") ?? "").Select(OfWord).DefaultIfEmpty(0).Max(),
    };

    private static int OfWord(string word) => word switch
    {
        "MUST" or "SHALL" or "REQUIRED" => 3,
        "SHOULD" or "RECOMMENDED" => 2,
        "MAY" or "OPTIONAL" => 1,
        _ => 0,
    };
}
