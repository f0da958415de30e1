using HundredDaysSample;

if (args.Length > 1 || (args.Length == 1 && !File.Exists(args[0])))
{
    Console.Error.WriteLine(
        args.Length == 1
            ? $"There is no file '{args[0]}'. Download Online Retail (doi 10.24432/C5BW33) as CSV, plain or .gz, and give its path."
            : "Usage: dotnet run --project samples/HundredDays -c Release [-- PATH/online_retail.csv.gz]"
    );
    return 2;
}
try
{
    bool agrees = Intake.Play(Console.Out);
    Picture.Write(Console.Out);
    if (args.Length == 1)
        agrees &= RealShop.Replay(args[0], Console.Out);
    return agrees ? 0 : 1;
}
catch (InvalidDataException problem)
{
    Console.Error.WriteLine($"'{args[0]}' cannot be read. {problem.Message}");
    return 2;
}
