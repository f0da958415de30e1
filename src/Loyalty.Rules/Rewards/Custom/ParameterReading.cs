using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Custom;

/// <summary>Holds what a program sets against what code declares.</summary>
internal sealed class ParameterReading
{
    // Longer digits are no amount that a program may have, and a decimal holds all of fewer.
    private const int LongestAmount = 20;

    private readonly CustomRule _rule;
    private readonly Action<DiagnosticDescriptor, string?, object?[]> _report;
    private readonly string _code;
    private bool _isRight = true;

    private ParameterReading(CustomRule rule, Action<DiagnosticDescriptor, string?, object?[]> report)
    {
        _rule = rule;
        _report = report;
        _code = Quoted.Of(rule.Uses);
    }

    /// <summary>The values for the code; null where something is reported.</summary>
    /// <param name="rule">The rule, with what the program sets.</param>
    /// <param name="code">The registered code.</param>
    /// <param name="report">Takes what is wrong, with the name of the parameter, or null for all of them.</param>
    internal static ParameterValues? Read(
        CustomRule rule,
        object code,
        Action<DiagnosticDescriptor, string?, object?[]> report
    ) => new ParameterReading(rule, report).Read(code);

    private ParameterValues? Read(object code)
    {
        if (code is not ICustomRuleParameters taking)
        {
            if (_rule.Parameters.Count == 0)
                return ParameterValues.None;
            Report(ProgramCodes.TakesNoParameters, null, _code);
            return null;
        }
        try
        {
            return Read(taking);
        }
#pragma warning disable CA1031 // Whatever the host's code throws is said of the program: compiling one never throws.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Report(ProgramCodes.ParametersFailed, null, _code, exception.GetType().Name, Quoted.Of(exception.Message));
            return null;
        }
    }

    private ParameterValues? Read(ICustomRuleParameters taking)
    {
        var declared = new DeclaredParameters();
        taking.DeclareParameters(declared);
        foreach (var pair in _rule.Parameters)
        {
            if (!declared.All.Any(one => string.Equals(one.Name, pair.Key, StringComparison.Ordinal)))
                ReportUnknown(pair.Key, [.. declared.All.Select(one => one.Name)]);
        }
        var settings = new ParameterSetting[declared.All.Count];
        for (int i = 0; i < settings.Length; i++)
            settings[i] = Read(declared.All[i]);
        if (!_isRight)
            return null;
        var values = new ParameterValues([.. declared.All], settings);
        foreach (var must in declared.Musts)
        {
            if (must.Value(values) is { } sentence)
                Report(ProgramCodes.ParameterRefused, must.Key, Quoted.Of(must.Key), _code, sentence.TrimEnd('.'));
        }
        return _isRight ? values : null;
    }

    private ParameterSetting Read(DeclaredParameter declared)
    {
        var value = _rule.ValueOf(declared.Name);
        string name = Quoted.Of(declared.Name);
        if (value is null)
        {
            if (declared.IsRequired)
                Report(ProgramCodes.MissingParameter, null, name, _code, declared.Belongs);
            return declared.UnlessSaid.GetValueOrDefault();
        }
        if (!TryRead(declared, value, out var setting))
            Report(ProgramCodes.WrongParameter, declared.Name, name, Shown(value), _code, declared.Belongs);
        return setting;
    }

    private bool TryRead(DeclaredParameter declared, ParameterValue value, out ParameterSetting setting)
    {
        long number = value.Flag ? 1 : value.Number;
        bool isAmount = declared.Meaning == ParameterMeaning.Amount && TryAmount(value.Text, out number);
        string[]? texts = value.Kind is ParameterKind.Text or ParameterKind.Texts ? [.. value.Texts] : null;
        setting = texts is null || isAmount ? new ParameterSetting(number) : new ParameterSetting(texts);
        return declared.Meaning switch
        {
            ParameterMeaning.Text => value.Kind == ParameterKind.Text,
            ParameterMeaning.Flag => value.Kind == ParameterKind.Flag,
            ParameterMeaning.Texts => texts is not null && texts.Length >= declared.Least,
            ParameterMeaning.Number => value.Kind == ParameterKind.Number && IsIn(declared, number),
            _ => isAmount && IsIn(declared, number),
        };
    }

    private static bool IsIn(DeclaredParameter declared, long number) =>
        number >= declared.Least && number <= declared.Most;

    private bool TryAmount(string? text, out long minorUnits)
    {
        minorUnits = 0;
        return text is { Length: > 0 and <= LongestAmount }
            && char.IsDigit(text[0])
            && char.IsDigit(text[text.Length - 1])
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
            && _rule.Currency.TryToMinorUnits(amount, out minorUnits);
    }

    private static string Shown(ParameterValue value) =>
        value.Kind switch
        {
            ParameterKind.Text => Quoted.Of(value.Text),
            ParameterKind.Number => value.Number.ToString(CultureInfo.InvariantCulture),
            ParameterKind.Flag => value.Flag ? "true" : "false",
            _ => value.Texts.Count == 0 ? "an empty list" : "the list " + Quoted.Of(value.Texts),
        };

    private void ReportUnknown(string name, string[] known) =>
        Report(
            ProgramCodes.UnknownParameter,
            name,
            Quoted.Of(name),
            _code,
            known.Length == 0 ? "It takes none." : "It takes " + Quoted.Of(known) + ".",
            Spelling.DidYouMean(name, known)
        );

    private void Report(DiagnosticDescriptor descriptor, string? parameter, params object?[] particulars)
    {
        _isRight = false;
        _report(descriptor, parameter, particulars);
    }
}
