namespace Checklist.Core.Writers;

/// <summary>Where an output put what controls name but prose does not link to; null where it does not hold it.</summary>
internal interface ILookUpAddresses
{
    string? AddressOfTag(string tag);

    /// <param name="item">An item of a framework, as a mapping names it.</param>
    string? AddressOfItem(string framework, string item);

    /// <summary>The address of a control that stays when the control moves.</summary>
    string? PermanentAddressOf(string controlId);
}
