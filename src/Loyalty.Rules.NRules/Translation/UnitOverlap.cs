namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>How what is offered stands to what is bought.</summary>
internal enum UnitOverlap
{
    /// <summary>No line is both.</summary>
    Apart,

    /// <summary>Every line that is offered is one of those that are bought.</summary>
    Inside,
}
