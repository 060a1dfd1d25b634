using Checklist.Core.Prose;

namespace Checklist.Core.Tests.Prose;

internal sealed class NoAddresses : IProseAddresses
{
    public string? AddressOf(ProseTarget target) => null;

    public string? AddressOf(ImageInline image) => null;
}
