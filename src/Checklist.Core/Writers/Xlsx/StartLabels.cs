using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>Keys of the words on the first sheet by which its entries are found again, in whichever language it is.</summary>
internal static class StartLabels
{
    public const string Sheet = "form.sheet-start";
    public const string Catalog = "form.catalog";
    public const string Version = "form.version";
    public const string Digest = "form.digest";
    public const string Assessment = "form.assessment";
    public const string ProfileId = "form.profile-id";
    public const string Copy = "form.copy";
    public const string Target = "form.target";
    public const string Assessor = "form.assessor";
    public const string Date = "form.date";
    public const string Values = "form.values";
    public const string SignOff = "form.sign-off";

    /// <summary>Who signs: the role as assessments have it, and the key of how it is printed.</summary>
    public static IReadOnlyList<(string Role, string Key)> Signers { get; } =
        [("Assessor", "form.assessor"), ("Owner", "form.owner"), ("Approver", "form.approver")];

    private static readonly Lazy<Dictionary<string, string>> Keys = new(() => KeysOf(
        Catalog, Version, Digest, Assessment, ProfileId, Copy, Target, Assessor, Date, Values, SignOff));

    private static readonly Lazy<Dictionary<string, string>> Roles = new(() => KeysOf([.. Signers.Select(signer => signer.Key)]));

    /// <summary>The key of a label; null for any other.</summary>
    public static string? KeyOf(string? label) => label is null ? null : Keys.Value.GetValueOrDefault(label);

    /// <summary>The role of a label below the sign-off; null for any other text.</summary>
    public static string? RoleOf(string? label) =>
        label is not null && Roles.Value.GetValueOrDefault(label) is { } key ? Signers.First(signer => signer.Key == key).Role : null;

    private static Dictionary<string, string> KeysOf(params IReadOnlyList<string> keys)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            foreach (var label in ShippedWords.All(key))
            {
                found.TryAdd(label, key);
            }
        }

        return found;
    }
}
