namespace Checklist.Core.Templates;

internal sealed class OutputLimitException(string message) : Exception(message);
