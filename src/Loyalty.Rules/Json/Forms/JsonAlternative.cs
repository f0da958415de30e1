namespace Loyalty.Rules.Json.Forms;

/// <summary>One of the forms in which values of a type stand.</summary>
/// <typeparam name="TBase">The type.</typeparam>
internal abstract class JsonAlternative<TBase> : JsonForm<TBase>
{
    /// <summary>Whether a value stands in this form.</summary>
    internal abstract bool Holds(TBase value);
}
