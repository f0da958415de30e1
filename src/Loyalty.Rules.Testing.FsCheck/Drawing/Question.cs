using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Something that rules ask of a sale: a store, a code, an attribute of the member.</summary>
internal sealed class Question
{
    private Question(string name, IReadOnlyList<string> values, Func<string, Saying> say)
    {
        Name = name;
        Values = values;
        Say = say;
    }

    /// <summary>Tells questions apart.</summary>
    internal string Name { get; }

    /// <summary>The answers that will do.</summary>
    internal IReadOnlyList<string> Values { get; }

    internal Func<string, Saying> Say { get; }

    /// <summary>All that a rule asks and that has words for an answer.</summary>
    internal static IEnumerable<Question> Of(Eligibility eligibility) =>
        new[]
        {
            new Question("store", eligibility.Stores, Saying.Store),
            new Question("channel", eligibility.Channels, Saying.Channel),
            new Question("tender", eligibility.Tenders, Saying.Tender),
            new Question("code", eligibility.Codes, Saying.Code),
            new Question("segment", eligibility.Segments, value => Saying.Attribute("segment", value)),
        }
            .Concat(
                eligibility.Attributes.Select(one => new Question(
                    "attribute " + one.Name,
                    one.Values,
                    value => Saying.Attribute(one.Name, value)
                ))
            )
            .Where(question => question.Values.Count > 0);
}
