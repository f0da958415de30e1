using System.Text;

namespace Loyalty.Rules.Tests.Json;

/// <summary>What only its plan can say of a state; each message whole.</summary>
public sealed class MemberStateProblemTests
{
    private const string Head =
        "{\"member\":\"ann\",\"version\":1,\"program\":\"every-account\",\"programVersion\":3,\"fingerprint\":\"f1faf604e7038c7d\",\"currency\":\"USD\"";

    private const string Latest = ",\"latest\":\"2026-06-10T12:00:00Z\"";

    private const string Year =
        "{\"rule\":\"year\",\"account\":\"measure\",\"from\":\"2026-01-01\",\"value\":\"1.00\"}";

    private const string Lot =
        "{\"transaction\":\"t\",\"rule\":\"year\",\"issued\":\"2026-06-10T12:00:00Z\",\"points\":9}";

    private const string Sale = "{\"transaction\":\"t\",\"at\":\"2026-06-10T12:00:00Z\",\"body\":\"0123456789abcdef\"}";

    public static TheoryData<string, string> OtherPlans =>
        new()
        {
            {
                Head.Replace("every-account", "scoop-club"),
                "error LR0080 at $.program (line 1, column 39): The document is of program 'scoop-club', and the plan is of 'every-account'. Read it with a plan of its own program."
            },
            {
                Head.Replace("programVersion\":3", "programVersion\":2"),
                "error LR0081 at $.programVersion (line 1, column 72): The document is of version 2 of the program, and the plan is of version 3. Read it with a plan of its own version."
            },
            {
                Head.Replace("f1faf604e7038c7d", "f1faf604e7038c7e"),
                "error LR0082 at $.fingerprint (line 1, column 88): The program's content was f1faf604e7038c7e when the document was written, and it is f1faf604e7038c7d now, under the same id and version. Read it with the plan that wrote it, and raise the version whenever a program changes."
            },
            {
                Head.Replace("USD", "VND"),
                "error LR0083 at $.currency (line 1, column 118): The amounts of the document are of VND, and those of the program of USD. Read it with the plan that wrote it."
            },
        };

    [Theory]
    [MemberData(nameof(OtherPlans))]
    public void TryReadState_OfAnotherPlan_SaysThatOnce(string head, string expected)
    {
        Assert.Equal(expected, ReportOf(head + "}"));
        // What it keeps is not held against the rules of this plan, but its shape is.
        Assert.Equal(
            expected
                + "\nerror LR0023 at $.counters[1] (line 1, column "
                + (head.Length + 60)
                + "): Here belongs a counter, not a number. Write an object with 'account' and 'value'.",
            ReportOf(head + ",\"counters\":[{\"rule\":\"none\",\"account\":\"stamps\",\"value\":77},1]}")
        );
    }

    public static TheoryData<string, string> Problems =>
        new()
        {
            {
                "\"x\":1,\"fingerprnt\":1",
                """
                    LR0020 at $.x: A state has no property 'x'. It has 'member', 'format', 'version', 'program', 'programVersion', 'fingerprint', 'currency', 'latest', 'counters', 'lots', 'journey' and 'applied'.
                    LR0020 at $.fingerprnt: A state has no property 'fingerprnt'. Did you mean 'fingerprint'?
                    """
            },
            {
                "\"applied\":[{\"transaction\":\"t\",\"at\":\"2026-06-10T12:00:00Z\",\"body\":\"0123456789ABCDEF\"}]"
                    + Latest,
                "LR0084 at $.applied[0].body: '0123456789ABCDEF' is not a hash. Here belong 16 hexadecimal digits in lower case, as they were written."
            },
            {
                "\"counters\":[{\"rule\":\"yaer\",\"account\":\"measure\",\"value\":1},{\"rule\":\"\",\"account\":\"stamps\",\"value\":1}]",
                """
                    LR0085 at $.counters[0].rule: The program has no rule 'yaer'. Did you mean 'year'?
                    LR0029 at $.counters[1].rule: This text is empty. Give it at least one character.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"year\",\"account\":\"stamps\",\"value\":1},{\"account\":\"measure\",\"value\":1},{\"rule\":\"own\",\"account\":\"bonus\",\"value\":1}]",
                """
                    LR0086 at $.counters[0].account: Rule 'year' keeps nothing in an account 'stamps'. It keeps 'measure' and 'remainder'.
                    LR0086 at $.counters[1].account: The program itself keeps nothing in an account 'measure'. It keeps 'enrolment' and 'purchases'.
                    LR0086 at $.counters[2].account: Rule 'own' keeps nothing in an account 'bonus'. It keeps nothing.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"card\",\"account\":\"capUse\",\"cap\":0,\"value\":1},{\"rule\":\"card\",\"account\":\"capUse\",\"value\":1},{\"rule\":\"card\",\"account\":\"stamps\",\"cap\":0,\"value\":1}]",
                """
                    LR0087 at $.counters[0].cap: 0 is no cap that counts here. Rule 'card' counts what is used of '1' and '2', from 0.
                    LR0021 at $.counters[1].cap: The account 'capUse' needs the property 'cap': which cap of the rule, counted from 0.
                    LR0087 at $.counters[2].cap: 0 is no cap that counts here. 'stamps' is counted by no cap. Leave it out.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"card\",\"account\":\"stamps\",\"from\":\"2026-06-01\",\"value\":1},{\"rule\":\"year\",\"account\":\"measure\",\"value\":\"1.00\"}]",
                """
                    LR0088 at $.counters[0].from: Rule 'card' keeps 'stamps' without a window. Leave the property out.
                    LR0021 at $.counters[1].from: The account 'measure' needs the property 'from': the first business day of the calendar window.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"year\",\"account\":\"measure\",\"from\":\"2026-02-01\",\"value\":\"1.00\"},{\"rule\":\"card\",\"account\":\"capUse\",\"cap\":2,\"from\":\"2026-02-30\",\"value\":\"1.00\"}]",
                """
                    LR0089 at $.counters[0].from: Rule 'year' keeps 'measure' for each 'calendarYear', and none begins on 2026-02-01. The one of that day begins on 2026-01-01.
                    LR0028 at $.counters[1].from: '2026-02-30' cannot be read, or does not exist. Here belongs a date such as "2026-06-01", from 1969 to 2200.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"card\",\"account\":\"stamps\",\"value\":5},{\"rule\":\"card\",\"account\":\"owedUnits\",\"value\":-1},{\"rule\":\"welcome\",\"account\":\"bonus\",\"value\":2},"
                    + "{\"rule\":\"sundae\",\"account\":\"capUse\",\"cap\":0,\"value\":13},{\"rule\":\"basket\",\"account\":\"capUse\",\"cap\":0,\"from\":\"2026-06-01\",\"value\":\"20.01\"}]",
                """
                    LR0090 at $.counters[0].value: 5 is out of range. Rule 'card' keeps 0 to 4 in 'stamps'.
                    LR0090 at $.counters[1].value: -1 is out of range. Rule 'card' keeps 0 to 1000000000000000000 in 'owedUnits'.
                    LR0090 at $.counters[2].value: 2 is out of range. Rule 'welcome' keeps 0 to 1 in 'bonus'.
                    LR0090 at $.counters[3].value: 13 is out of range. Rule 'sundae' keeps 0 to 12 in 'capUse'.
                    LR0090 at $.counters[4].value: '20.01' is out of range. Rule 'basket' keeps '0.00' to '20.00' in 'capUse'.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"year\",\"account\":\"remainder\",\"of\":300,\"value\":300},{\"rule\":\"quarter\",\"account\":\"remainder\",\"of\":700,\"value\":1},{\"rule\":\"half\",\"account\":\"remainder\",\"of\":900,\"value\":450}]",
                """
                    LR0090 at $.counters[0].value: 300 is out of range. Rule 'year' keeps 0 to 299 in 'remainder'.
                    LR0090 at $.counters[1].value: 1 is out of range. Rule 'quarter' keeps -699 to 0 in 'remainder'.
                    LR0090 at $.counters[2].value: 450 is out of range. Rule 'half' keeps -450 to 449 in 'remainder'.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"year\",\"account\":\"remainder\",\"of\":100,\"value\":1},{\"rule\":\"half\",\"account\":\"remainder\",\"value\":1},{\"rule\":\"card\",\"account\":\"stamps\",\"of\":1,\"value\":1}]",
                """
                    LR0091 at $.counters[0].of: 100 is not the denominator here. Rule 'year' keeps remainders over 300.
                    LR0021 at $.counters[1].of: The account 'remainder' needs the property 'of': the denominator.
                    LR0091 at $.counters[2].of: 1 is not the denominator here. 'stamps' is whole. Leave it out.
                    """
            },
            {
                "\"counters\":[{\"rule\":\"year\",\"account\":\"measure\",\"from\":\"2026-01-01\",\"value\":100},{\"rule\":\"card\",\"account\":\"stamps\",\"value\":\"1\"},{\"rule\":\"card\",\"account\":\"stamps\",\"value\":0.5}]",
                """
                    LR0023 at $.counters[0].value: Here belongs an amount of money in quotes, such as "2.25", not a number. Put it in quotes.
                    LR0023 at $.counters[1].value: Here belongs a whole number from -1000000000000000000 to 1000000000000000000, not a text. Take it out of its quotes.
                    LR0026 at $.counters[2].value: 0.5 has too many decimals. Here belongs a whole number from -1000000000000000000 to 1000000000000000000.
                    """
            },
            {
                "\"counters\":[" + Year + "," + Year.Replace("2026-01-01", "2025-01-01") + "," + Year + "]",
                "LR0092 at $.counters[2]: This account of this window stands in the list already. Keep one."
            },
            {
                "\"lots\":[" + Lot + "," + Lot.Replace("year", "half") + "," + Lot + "]",
                "LR0093 at $.lots[2]: A lot of this transaction, rule and instant stands in the list already. Keep one."
            },
            {
                "\"applied\":[" + Sale + "," + Sale + "]" + Latest,
                "LR0094 at $.applied[1]: This transaction stands in the list already. Keep one."
            },
            {
                "\"lots\":[" + Lot.Replace("}", ",\"remaining\":10}") + "," + Lot.Replace("year", "none") + "]",
                """
                    LR0095 at $.lots[0].remaining: 10 points cannot remain of 9. Give the points issued, or less.
                    LR0085 at $.lots[1].rule: The program has no rule 'none'.
                    """
            },
            {
                "\"lots\":["
                    + Lot.Replace(
                        "}",
                        ",\"availableFrom\":\"2026-06-10T11:59:59Z\",\"expiresAt\":\"2026-06-10T12:00:00Z\"}"
                    )
                    + ","
                    + Lot.Replace("2026", "2200")
                    + "]",
                """
                    LR0096 at $.lots[0].availableFrom: The lot was issued on 2026-06-10T12:00:00Z; it cannot be available before that, and cannot expire by then.
                    LR0096 at $.lots[0].expiresAt: The lot was issued on 2026-06-10T12:00:00Z; it cannot be available before that, and cannot expire by then.
                    LR0025 at $.lots[1].issued: '2200-06-10T12:00:00Z' is out of range. Here belongs a date, a time and an offset, such as "2026-06-01T15:30:00-04:00", from 1970 to 2199.
                    """
            },
            {
                "\"applied\":["
                    + Sale.Replace("12:00:00Z", "12:00:00.0000001Z")
                    + ","
                    + Sale.Replace("\"t\"", "\"u\"").Replace("2026-06-10T12:00:00Z", "2026-06-03T11:59:59Z")
                    + "]"
                    + Latest,
                """
                    LR0097 at $.applied[0].at: A state remembers the sales of the 7 days up to the latest one, and this is none of them. Mend the instant, or that of the latest sale.
                    LR0097 at $.applied[1].at: A state remembers the sales of the 7 days up to the latest one, and this is none of them. Mend the instant, or that of the latest sale.
                    """
            },
            {
                "\"applied\":[" + Sale + "]",
                "LR0021 at $.latest: A state with applied sales needs the property 'latest': the instant of the latest sale applied."
            },
            {
                "\"lots\":["
                    + Lot.Replace("\"points\":9", "\"points\":1000000000000000000")
                    + ","
                    + Lot.Replace("year", "half").Replace("\"points\":9", "\"points\":1")
                    + "]",
                "LR0098 at $.lots: All points together come to more than 1000000000000000000. Take lots out."
            },
        };

    [Theory]
    [MemberData(nameof(Problems))]
    public void TryReadState_OfWhatThePlanDoesNotKeep_SaysAllOfIt(string part, string expected)
    {
        Assert.False(
            EveryAccount.Plan.TryReadState(
                Encoding.UTF8.GetBytes(Head + "," + part + "}"),
                out var state,
                out var report
            )
        );
        Assert.Null(state);
        var said = report.All.Select(one => $"{one.Code} at {one.Path}: {one.Message}").OrderBy(one => one);
        Assert.Equal(expected.Replace("\r", "").Split('\n').OrderBy(one => one), said);
        Assert.All(report.All, one => Assert.True(one.Line == 1 && one.Column > 0, one.ToString()));
    }

    [Fact]
    public void TryReadState_OfManyMistakes_ListsAllWithTheirPlaces()
    {
        const string Document = """
            {
              "member": "ann", "version": -1, "program": "every-account", "programVersion": 3,
              "fingerprint": "f1faf604e7038c7d", "currency": "USD",
              "counters": [
                { "rule": "card", "account": "stamps", "value": 5 },
                { "rule": "cards", "account": "stamps", "value": 1 }
              ],
              "lots": [{ "transaction": "t", "rule": "year", "issued": "yesterday", "points": 1e400 }]
            }
            """;

        Assert.Equal(
            """
            error LR0025 at $.version (line 2, column 31): -1 is out of range. Here belongs a whole number from 0 to 1000000000000000000.
            error LR0090 at $.counters[0].value (line 5, column 53): 5 is out of range. Rule 'card' keeps 0 to 4 in 'stamps'.
            error LR0085 at $.counters[1].rule (line 6, column 15): The program has no rule 'cards'. Did you mean 'card'?
            error LR0028 at $.lots[0].issued (line 8, column 60): 'yesterday' cannot be read, or does not exist. Here belongs a date, a time and an offset, such as "2026-06-01T15:30:00-04:00".
            error LR0025 at $.lots[0].points (line 8, column 83): 1e400 is out of range. Here belongs a whole number from 1 to 1000000000000000000.
            """.Replace("\r", ""),
            ReportOf(Document)
        );
    }

    [Fact]
    public void TryReadState_OfAnotherMembersState_NamesNobodyInItsReport()
    {
        string hostile = Head.Replace("ann", "secret") + ",\"counters\":[{}],\"applied\":[" + Sale + "," + Sale + "]}";

        Assert.DoesNotContain("secret", ReportOf(hostile));
    }

    private static string ReportOf(string document)
    {
        Assert.False(EveryAccount.Plan.TryReadState(Encoding.UTF8.GetBytes(document), out var state, out var report));
        Assert.Null(state);
        return report.ToString();
    }
}
