using System.CommandLine;
using Loyalty.Rules.Json;
using Loyalty.Rules.Receipts;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Decides one sale: the receipt for people, the decision with the next state for machines.</summary>
internal static class EvaluateCommand
{
    internal static Command Create(Screen screen)
    {
        var program = new Option<string>("--program", "-p")
        {
            Description = "The program, a JSON file.",
            HelpName = "FILE",
            Required = true,
        };
        var transaction = new Option<string>("--transaction", "-t")
        {
            Description = "The sale, a JSON file; '-' for standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var catalog = SharedOptions.Catalog();
        var state = new Option<string?>("--state", "-s")
        {
            Description = "The member's state, a JSON file; a member without one starts new.",
            HelpName = "FILE",
        };
        var next = new Option<string?>("--next-state")
        {
            Description = "Writes the member's next state to this file, whole or not at all.",
            HelpName = "FILE",
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "Says what each rule came to; with '--format json' on standard error.",
        };
        var language = new Option<string>("--language")
        {
            Description = "The language of the receipt: 'en' or 'vi'.",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "vi");
        var format = SharedOptions.Format();
        var command = new Command(
            "evaluate",
            """
            Decides a sale: prints the receipt, or the decision with the next state as JSON.

            Examples:
              loyalty evaluate --program club.json --transaction sale.json
              loyalty evaluate --program club.json --transaction sale.json --state ann.json --explain
              loyalty evaluate -p club.json -t sale.json -s ann.json --format json --next-state ann.json
              curl https://till.example/sale | loyalty evaluate -p club.json -t -

            Exit codes: 0 decided; 1 the sale is not taken; 2 a file is wrong or cannot be read.
            """
        )
        {
            program,
            transaction,
            catalog,
            state,
            next,
            explain,
            language,
            format,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(next) is { } target)
                Spare(target, parsed.GetValue(program)!, parsed.GetValue(transaction)!, parsed.GetValue(catalog));
            var plan = Plan(screen, parsed.GetValue(program)!, parsed.GetValue(catalog));
            var sale = Sale(screen, parsed.GetValue(transaction)!);
            var decision = Decide(screen, plan, sale, parsed.GetValue(state));
            if (parsed.GetValue(next) is { } file)
                WriteNext(file, decision);
            // A slip in a sku costs the customer a reward, and nobody would see why.
            foreach (string unknown in UnknownItems.Of(plan.Catalog, sale))
                screen.Complain(unknown);
            bool explained = parsed.GetValue(explain);
            if (parsed.GetValue(format) == SharedOptions.Json)
                EmitJson(screen, decision, explained);
            else
                Show(screen, decision, parsed.GetValue(language)!, explained);
            return decision.Admission.IsAccepted ? ExitCode.Fine : ExitCode.Found;
        });
        return command;
    }

    /// <summary>The next state may take the place of the state, and of no other input.</summary>
    private static void Spare(string target, params string?[] inputs)
    {
        if (Array.Exists(inputs, input => input is not null && Files.AreSame(input, target)))
            throw new InputException(
                $"The next state would be written over '{target}', which is read here. Name another file."
            );
    }

    private static LoyaltyPlan Plan(Screen screen, string path, string? catalog)
    {
        var input = PlanInput.Read(path, PlanInput.ReadCatalog(screen, catalog));
        return input.Plan ?? throw PlanInput.Refuse(screen, "program", path, input.Bytes, input.Report);
    }

    private static Transaction Sale(Screen screen, string path)
    {
        byte[] bytes = path == "-" ? Files.ReadInput() : Files.Read("transaction", path);
        return LoyaltyJson.TryReadTransaction(bytes, out var sale, out var report)
            ? sale
            : throw PlanInput.Refuse(screen, "transaction", path, bytes, report);
    }

    private static Decision Decide(Screen screen, LoyaltyPlan plan, Transaction sale, string? path)
    {
        if (path is null)
            return sale.Header.MemberId is { Length: > 0 } member
                ? plan.Evaluate(sale, plan.NewMember(member))
                : plan.Evaluate(sale);
        byte[] bytes = Files.Read("state", path);
        return plan.TryReadState(bytes, out var state, out var report)
            ? plan.Evaluate(sale, state)
            : throw PlanInput.Refuse(screen, "state", path, bytes, report);
    }

    private static void WriteNext(string file, Decision decision)
    {
        if (decision.NextState is not { } next)
            throw new InputException("The sale is a guest's, of whom no state is kept. Leave '--next-state' out.");
        Files.Write("next state", file, [.. next.ToJson(), (byte)'\n']);
    }

    private static void EmitJson(Screen screen, Decision decision, bool explained)
    {
        Screen.Emit(decision.ToJson());
        foreach (string line in explained ? decision.Explain() : [])
            screen.Complain(line);
    }

    private static void Show(Screen screen, Decision decision, string language, bool explained)
    {
        screen.SayPlain(decision.Receipt(ReceiptTexts.For(language)).ToString().TrimEnd('\n'));
        if (!decision.Admission.IsAccepted || explained)
            screen.SayPlain("");
        foreach (string line in explained || !decision.Admission.IsAccepted ? decision.Explain() : [])
            screen.SayPlain(line);
    }
}
