namespace Checklist.Pdf.Forms;

/// <summary>The pictures of a field by their objects; only ticks have one for being off.</summary>
internal readonly record struct FieldAppearance(int On, int Off);
