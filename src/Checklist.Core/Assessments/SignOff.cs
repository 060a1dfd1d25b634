namespace Checklist.Core.Assessments;

/// <summary>A name under an assessment.</summary>
/// <param name="Role">As in <c>Assessor</c>.</param>
/// <param name="On">As YYYY-MM-DD.</param>
/// <param name="Digest">Of the form that was signed, or null.</param>
public sealed record SignOff(string Role, string? Name, string? On, string? Digest)
{
    /// <summary>Over all that was signed; null where it was not sealed.</summary>
    public string? Seal { get; init; }

    /// <summary>The digest of each part of the seal, so that a later change can be named.</summary>
    public IReadOnlyDictionary<string, string> Sealed { get; init; } = NoParts;

    internal static IReadOnlyDictionary<string, string> NoParts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
