namespace Checklist.Pdf.Layout;

public enum FieldMode
{
    /// <summary>Boxes and lines are drawn, and form fields put over them.</summary>
    Fillable,

    /// <summary>Boxes and lines are drawn only; what stands in the fields is printed.</summary>
    Flat,
}
