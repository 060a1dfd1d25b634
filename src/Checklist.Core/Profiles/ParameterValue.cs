using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>A parameter and the value in force.</summary>
/// <param name="Value">Null where nobody set one: printed as a blank to fill in.</param>
public sealed record ParameterValue(Parameter Parameter, string? Value)
{
    /// <summary>What prose prints in brackets for a blank.</summary>
    public string Label => (Parameter.Label ?? Parameter.Id).Value.Trim();
}
