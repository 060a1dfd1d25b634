namespace Checklist.Core.Writers.Xlsx;

/// <param name="Width">In characters.</param>
internal sealed record SheetColumn(double Width, bool IsHidden = false);
