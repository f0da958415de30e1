namespace Loyalty.Rules.Journeys;

/// <summary>What an operation does.</summary>
internal enum OperationKind : byte
{
    Count,
    Set,
    Start,
    Cancel,
    Touch,
    Reward,
    Raise,
    ForgetRhythm,
    NoteGap,
}
