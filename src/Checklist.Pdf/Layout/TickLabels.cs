namespace Checklist.Pdf.Layout;

/// <summary>Where the labels of boxes in cells stand.</summary>
public enum TickLabels
{
    Below,

    /// <summary>As heads of columns; the cell's content is centered.</summary>
    Above,

    /// <summary>Not shown: a row above has them. The fields keep their descriptions.</summary>
    None,
}
