namespace Loyalty.Rules.ReferenceModel;

/// <summary>Minor units that a rule takes off a unit, or off a line of the basket.</summary>
/// <param name="Line">The line.</param>
/// <param name="Unit">The unit, or null for a basket reward.</param>
/// <param name="Off">Minor units.</param>
internal sealed record Taking(MergedLine Line, GoodsUnit? Unit, long Off)
{
    /// <summary>The unit or the line: what takes a reward as a whole.</summary>
    internal object Target => Unit ?? (object)Line;
}
