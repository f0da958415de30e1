namespace Loyalty.Rules.Json;

/// <summary>What a document says of a rounding.</summary>
internal sealed class SaidRounding
{
    internal SaidRounding(RoundingLevel? level, RoundingMode? mode)
    {
        Level = level;
        Mode = mode;
    }

    internal RoundingLevel? Level { get; set; }

    internal RoundingMode? Mode { get; set; }

    /// <summary>The whole rounding.</summary>
    internal Rounding Or(Rounding unlessSaid) => new(Level ?? unlessSaid.Level, Mode ?? unlessSaid.Mode);
}
