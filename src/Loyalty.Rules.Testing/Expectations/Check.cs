using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>Holds one expectation against what a step came to.</summary>
/// <returns>Null where it came as expected.</returns>
internal delegate Finding? Check(StepResult result);
