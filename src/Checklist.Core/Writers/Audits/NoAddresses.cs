using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Audits;

/// <summary>A report is alone: links into the catalog are their words.</summary>
internal sealed class NoAddresses : IProseAddresses
{
    public string? AddressOf(ProseTarget target) => null;

    public string? AddressOf(ImageInline image) => null;
}
