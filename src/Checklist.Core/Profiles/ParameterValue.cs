using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>A parameter and the value in force.</summary>
/// <param name="Value">Null where nobody set one: printed as a blank to fill in.</param>
public sealed record ParameterValue(Parameter Parameter, string? Value)
{
    public ParameterOrigin Origin { get; init; } = Value is null ? ParameterOrigin.Unset : ParameterOrigin.Default;

    /// <summary>The level whose value it is; null but for <see cref="ParameterOrigin.Level"/>.</summary>
    public string? Level { get; init; }

    /// <summary>Null but for <see cref="ParameterOrigin.Profile"/>.</summary>
    public Decision? Decision { get; init; }

    /// <summary>What prose prints in brackets for a blank.</summary>
    public string Label => (Parameter.Label ?? Parameter.Id).Value.Trim();
}
