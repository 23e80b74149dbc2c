Console.WriteLine("The engine starts as native code.");
