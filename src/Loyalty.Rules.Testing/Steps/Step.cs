using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>One thing that happens, and what it should come to. An enrolment is a sale without lines.</summary>
internal sealed class Step
{
    internal Step(int number, int line, string? note, Happening happening, Expectation expectation)
    {
        Number = number;
        Line = line;
        Note = note;
        Happening = happening;
        Expectation = expectation;
    }

    /// <summary>Counted from 1.</summary>
    internal int Number { get; }

    /// <summary>The line of the document on which it begins; 0 where there is none.</summary>
    internal int Line { get; }

    internal string? Note { get; }

    internal Happening Happening { get; }

    internal Expectation Expectation { get; }
}
