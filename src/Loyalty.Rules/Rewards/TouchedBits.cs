namespace Loyalty.Rules.Rewards;

/// <summary>Which of the lines that touch a rule are walked through.</summary>
internal enum TouchedBits
{
    All,
    Measured,
    Targets,
    MeasuredTargets,
    OtherTargets,
}
