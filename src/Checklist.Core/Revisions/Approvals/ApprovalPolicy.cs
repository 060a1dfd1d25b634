using System.Globalization;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>Who has to approve a version.</summary>
/// <param name="Roles">Ids; the catalog's owner under the id of that role.</param>
/// <param name="IsDistinct">Nobody approves for two of the roles.</param>
/// <param name="Minimum">How many people, whatever their role.</param>
/// <param name="IsSigned">An approval counts only with a signature that the approvers' keys verify.</param>
internal sealed record ApprovalPolicy(IReadOnlyList<string> Roles, bool IsDistinct, int Minimum, bool IsSigned)
{
    /// <summary>Each comment of the reviewers has to be answered.</summary>
    public bool NeedsAnswers { get; init; }

    public bool IsEmpty => Roles.Count == 0 && Minimum == 0;

    /// <summary>
    /// What holds for a text: what it says, and what the release before it says. A text cannot loosen the rules for its own approval; it
    /// loosens them for the version after it.
    /// </summary>
    /// <param name="before">Null for the first version.</param>
    public static ApprovalPolicy Of(Release text, Release? before)
    {
        var own = Of(text);
        if (before is null)
        {
            return own;
        }

        var earlier = Of(before);
        return new ApprovalPolicy(
            [.. earlier.Roles.Union(own.Roles, StringComparer.Ordinal)],
            own.IsDistinct || earlier.IsDistinct,
            Math.Max(own.Minimum, earlier.Minimum),
            own.IsSigned || earlier.IsSigned)
        {
            NeedsAnswers = own.NeedsAnswers || earlier.NeedsAnswers,
        };
    }

    /// <summary>What one text says.</summary>
    public static ApprovalPolicy Of(Release text)
    {
        var head = text.Root.Map("catalog") ?? FieldMap.Empty;
        var said = head.Map("approvals") ?? FieldMap.Empty;
        return new ApprovalPolicy(
            [.. said.Texts("required").Select(role => role == "owner" ? head.Text("owner") ?? role : role)],
            said.Text("distinct") != CatalogJson.No && said.Texts("required").Count > 0,
            int.TryParse(said.Text("minimum"), NumberStyles.None, CultureInfo.InvariantCulture, out var minimum) ? minimum : 0,
            said["signed"] is FieldFlag)
        {
            NeedsAnswers = said.Text("comments") is not null,
        };
    }

    /// <summary>Whether an approval of the whole counts at all.</summary>
    public bool Counts(ApprovalStanding standing) => standing.CoversAll && (!IsSigned || standing.Approval.Key is not null);

    /// <summary>
    /// The roles in which nobody approved. Of people who approved in several, each counts for one of them where that is asked.
    /// </summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<Approval> given)
    {
        var people = Roles.ToDictionary(
            role => role,
            role => given.Where(approval => approval.Role == role).Select(approval => Person(approval.Name))
                .Distinct(StringComparer.Ordinal).ToList(),
            StringComparer.Ordinal);
        if (!IsDistinct)
        {
            return [.. Roles.Where(role => people[role].Count == 0)];
        }

        var roleOf = new Dictionary<string, string>(StringComparer.Ordinal); // by person
        return [.. Roles.Where(role => !Place(role, people, roleOf, [])).OrderBy(role => people[role].Count)];
    }

    /// <summary>How many more people have to approve.</summary>
    public int MissingPeople(IReadOnlyList<Approval> given) =>
        Math.Max(0, Minimum - given.Select(approval => Person(approval.Name)).Distinct(StringComparer.Ordinal).Count());

    /// <summary>One spelling of a name: letters and digits, whatever stands between them.</summary>
    internal static string Person(string name) =>
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Finds a person for a role, and another role for a person who has one where that helps.</summary>
    private static bool Place(
        string role, Dictionary<string, List<string>> people, Dictionary<string, string> roleOf, HashSet<string> tried)
    {
        foreach (var person in people[role].Where(tried.Add))
        {
            if (!roleOf.TryGetValue(person, out var other) || Place(other, people, roleOf, tried))
            {
                roleOf[person] = role;
                return true;
            }
        }

        return false;
    }
}
