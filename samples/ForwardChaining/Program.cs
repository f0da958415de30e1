using ForwardChaining;

if (args is ["--timed"])
    Timing.Measure();
else
    Story.Tell(Console.Out);
