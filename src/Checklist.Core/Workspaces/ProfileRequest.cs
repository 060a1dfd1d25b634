namespace Checklist.Core.Workspaces;

/// <summary>For whom a catalog is built.</summary>
/// <param name="Ids">Profiles by their ids; <see cref="All"/> stands for the whole catalog and every profile.</param>
/// <param name="Roles">Only controls of one of these roles, on top of each profile; without any: all.</param>
/// <param name="Platforms">Only controls of one of these platforms.</param>
public sealed record ProfileRequest(IReadOnlyList<string> Ids, IReadOnlyList<string> Roles, IReadOnlyList<string> Platforms)
{
    public const string All = "all";

    public static ProfileRequest None { get; } = new([], [], []);

    public static ProfileRequest Of(string profile) => new([profile], [], []);

    /// <summary>The whole catalog is meant, in the place where it always is.</summary>
    public bool IsNone => Ids.Count + Roles.Count + Platforms.Count == 0;

    public bool IsNarrowed => Roles.Count + Platforms.Count > 0;
}
