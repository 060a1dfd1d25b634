using CsCheck;

namespace Checklist.Core.Tests.Support;

/// <summary>Generators that the tests share.</summary>
internal static class Pick
{
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
