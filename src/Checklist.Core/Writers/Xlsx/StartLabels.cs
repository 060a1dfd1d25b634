namespace Checklist.Core.Writers.Xlsx;

/// <summary>Words of the first sheet by which its entries are found again.</summary>
internal static class StartLabels
{
    public const string Sheet = "Start";
    public const string Catalog = "Catalog";
    public const string Version = "Version";
    public const string Digest = "Digest";
    public const string Assessment = "Assessment";
    public const string ProfileId = "Profile id";
    public const string Copy = "Copy";
    public const string Target = "Target";
    public const string Assessor = "Assessor";
    public const string Date = "Date";
    public const string Values = "Values to decide";
    public const string SignOff = "Sign-off";

    public static IReadOnlyList<string> Signers { get; } = ["Assessor", "Owner", "Approver"];
}
