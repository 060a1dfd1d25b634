namespace Checklist.Core.Diagnostics;

/// <summary>Every kind of finding there is, in the order of their codes.</summary>
public static class DiagnosticTable
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SyntaxDiagnostics.InvalidYamlDescriptor,
        SyntaxDiagnostics.NotUtf8Descriptor,
        SyntaxDiagnostics.ControlCharacterDescriptor,
        SyntaxDiagnostics.TabDescriptor,
        SyntaxDiagnostics.AnchorDescriptor,
        SyntaxDiagnostics.TagDescriptor,
        SyntaxDiagnostics.SeveralDocumentsDescriptor,
        SyntaxDiagnostics.ComplexKeyDescriptor,
        SyntaxDiagnostics.DuplicateKeyDescriptor,
        SyntaxDiagnostics.NestingTooDeepDescriptor,
        SyntaxDiagnostics.FileTooLargeDescriptor,
        SyntaxDiagnostics.EmptyFileDescriptor,
        ShapeDiagnostics.WrongTypeDescriptor,
        ShapeDiagnostics.MissingKeyDescriptor,
        ShapeDiagnostics.UnknownKeyDescriptor,
        ShapeDiagnostics.EmptyValueDescriptor,
        ShapeDiagnostics.UnknownValueDescriptor,
        ShapeDiagnostics.InvalidIdDescriptor,
        ShapeDiagnostics.InvalidDateDescriptor,
        ShapeDiagnostics.InvalidVersionDescriptor,
        ShapeDiagnostics.InvalidUrlDescriptor,
        ShapeDiagnostics.TextTooLongDescriptor,
        ShapeDiagnostics.LineBreakDescriptor,
        ShapeDiagnostics.OutOfRangeDescriptor,
        ShapeDiagnostics.UnknownFormatDescriptor,
        ShapeDiagnostics.InvalidLanguageDescriptor,
        ShapeDiagnostics.InvalidPathDescriptor,
    ];

    public static DiagnosticDescriptor? Find(string code) =>
        All.FirstOrDefault(descriptor =>
            descriptor.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || descriptor.Name.Equals(code, StringComparison.OrdinalIgnoreCase));
}
