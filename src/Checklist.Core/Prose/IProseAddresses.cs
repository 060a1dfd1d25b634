namespace Checklist.Core.Prose;

/// <summary>Where an output put the things that prose links to.</summary>
public interface IProseAddresses
{
    /// <summary>The address of a target, or null where this output does not hold it; its words are printed then.</summary>
    string? AddressOf(ProseTarget target);

    /// <summary>The address of an image, or null where this output does not hold it; its alternative text is printed then.</summary>
    string? AddressOf(ImageInline image);

    /// <summary>The id of the element on this page that explains a target, for screen readers; null where there is none.</summary>
    string? DescriptionOf(ProseTarget target) => null;
}
