// What the C# compiler and the source expect and netstandard2.0 lacks. Internal, so that nothing shows in the public API.
#if NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }

    [AttributeUsage(
        AttributeTargets.Module
            | AttributeTargets.Class
            | AttributeTargets.Struct
            | AttributeTargets.Constructor
            | AttributeTargets.Method
            | AttributeTargets.Property,
        Inherited = false
    )]
    internal sealed class SkipLocalsInitAttribute : Attribute;
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(
        AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue
    )]
    internal sealed class NotNullAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
    internal sealed class MemberNotNullAttribute(params string[] members) : Attribute
    {
        public string[] Members { get; } = members;
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
    internal sealed class MemberNotNullWhenAttribute(bool returnValue, params string[] members) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;

        public string[] Members { get; } = members;
    }

    [AttributeUsage(AttributeTargets.Method, Inherited = false)]
    internal sealed class DoesNotReturnAttribute : Attribute;

    [AttributeUsage(
        AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter,
        Inherited = false
    )]
    internal sealed class UnscopedRefAttribute : Attribute;
}

namespace Loyalty.Rules
{
    internal static class Polyfills
    {
        extension(ArgumentNullException)
        {
            public static void ThrowIfNull(
                [NotNull] object? argument,
                [CallerArgumentExpression(nameof(argument))] string? paramName = null
            )
            {
                if (argument is null)
                {
                    throw new ArgumentNullException(paramName);
                }
            }
        }

        extension(ArgumentException)
        {
            public static void ThrowIfNullOrEmpty(
                [NotNull] string? argument,
                [CallerArgumentExpression(nameof(argument))] string? paramName = null
            )
            {
                ArgumentNullException.ThrowIfNull(argument, paramName);
                if (argument.Length == 0)
                {
                    throw new ArgumentException("The value cannot be an empty string.", paramName);
                }
            }
        }

        extension(ArgumentOutOfRangeException)
        {
            public static void ThrowIfNegative<T>(
                T value,
                [CallerArgumentExpression(nameof(value))] string? paramName = null
            )
                where T : struct, IComparable<T>
            {
                if (value.CompareTo(default) < 0)
                {
                    throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} must not be negative.");
                }
            }

            public static void ThrowIfNegativeOrZero<T>(
                T value,
                [CallerArgumentExpression(nameof(value))] string? paramName = null
            )
                where T : struct, IComparable<T>
            {
                if (value.CompareTo(default) <= 0)
                {
                    throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} must be more than zero.");
                }
            }

            public static void ThrowIfGreaterThan<T>(
                T value,
                T other,
                [CallerArgumentExpression(nameof(value))] string? paramName = null
            )
                where T : IComparable<T>
            {
                if (value.CompareTo(other) > 0)
                {
                    throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} must be at most {other}.");
                }
            }

            public static void ThrowIfLessThan<T>(
                T value,
                T other,
                [CallerArgumentExpression(nameof(value))] string? paramName = null
            )
                where T : IComparable<T>
            {
                if (value.CompareTo(other) < 0)
                {
                    throw new ArgumentOutOfRangeException(paramName, value, $"{paramName} must be at least {other}.");
                }
            }
        }
    }
}
#endif
