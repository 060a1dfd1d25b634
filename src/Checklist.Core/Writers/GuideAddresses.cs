using Checklist.Core.Writers.Site;

namespace Checklist.Core.Writers;

/// <summary>Where the site beside <c>checklist.html</c> has a control.</summary>
internal sealed class GuideAddresses : ILookUpAddresses
{
    public string? AddressOfTag(string tag) => null;

    public string? AddressOfItem(string framework, string item) => null;

    public string? PermanentAddressOf(string controlId) => SitePaths.Folder + SitePaths.PermanentOf(controlId);
}
