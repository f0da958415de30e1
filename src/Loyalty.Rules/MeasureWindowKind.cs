namespace Loyalty.Rules;

/// <summary>What bounds the business days over which something is measured.</summary>
public enum MeasureWindowKind
{
    /// <summary>The calendar.</summary>
    Calendar,

    /// <summary>Years from the business day on which the member joined.</summary>
    Anniversary,

    /// <summary>So many business days, the sale's own as the last of them.</summary>
    RollingDays,
}
