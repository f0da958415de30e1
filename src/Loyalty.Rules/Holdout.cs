namespace Loyalty.Rules;

/// <summary>A share of the members who are left without rewards and touches, so that their effect can be measured.</summary>
/// <remarks>
/// Immutable and thread-safe. The draw is a pure function of salt and member, the same on every machine: a hash of both, modulo 1000, below the share.
/// It is drawn when a member is first met, and kept from then on, whatever becomes of the share.
/// </remarks>
public sealed class Holdout
{
    internal Holdout(string name, string salt, int perMille)
    {
        Name = name;
        Salt = salt;
        PerMille = perMille;
    }

    /// <summary>What reports call the group.</summary>
    public string Name { get; }

    /// <summary>What tells this draw from another over the same members.</summary>
    public string Salt { get; }

    /// <summary>How many of a thousand members are held out, 0 to 1000.</summary>
    public int PerMille { get; }

    /// <summary>Whether a member is drawn.</summary>
    /// <param name="memberId">The host's id of the member, compared Ordinal.</param>
    public bool Holds(string memberId)
    {
        var hash = StableHash.Start;
        hash.Add(Salt);
        hash.Add(Given.Value(memberId));
        return hash.Value % 1000 < (ulong)Math.Max(PerMille, 0);
    }
}
