using Checklist.Core.Writers.Site;

namespace Checklist.Core.Writers;

/// <summary>Where an output put what controls name but prose does not link to; null where it does not hold it.</summary>
internal interface ILookUpAddresses
{
    string? AddressOfTag(string tag);

    /// <summary>The address of what serves an item of a framework.</summary>
    /// <param name="item">An item of a framework, as a mapping names it.</param>
    string? AddressOfItem(string framework, string item);

    /// <summary>The address of a control that stays when the control moves.</summary>
    string? PermanentAddressOf(string controlId);
}

/// <summary>Where the site beside <c>checklist.html</c> has a control.</summary>
internal sealed class GuideAddresses : ILookUpAddresses
{
    public string? AddressOfTag(string tag) => null;

    public string? AddressOfItem(string framework, string item) => null;

    public string? PermanentAddressOf(string controlId) => SitePaths.Folder + SitePaths.PermanentOf(controlId);
}
