namespace Loyalty.Rules.Json.Syntax;

/// <summary>What became of a number that was to be read exactly.</summary>
internal enum FixedPointResult
{
    Ok,
    NotANumber,
    TooManyDecimals,
    OutOfRange,
}
