string said = Bridge.Library.Run();
Console.WriteLine(said);
return said.EndsWith("ok") ? 0 : 1;
