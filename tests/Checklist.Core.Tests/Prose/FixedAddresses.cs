using Checklist.Core.Prose;

namespace Checklist.Core.Tests.Prose;

/// <summary>Every target has an address, made of its kind and id; images keep theirs.</summary>
internal sealed class FixedAddresses : IProseAddresses
{
    public string? AddressOf(ProseTarget target) =>
        $"{target.Kind.ToString().ToLowerInvariant()}.html#{target.Id}{(target.Anchor is null ? "" : "--" + target.Anchor)}";

    public string? AddressOf(ImageInline image) => string.Join('/', image.Url.Split('/').Select(Uri.EscapeDataString));
}
