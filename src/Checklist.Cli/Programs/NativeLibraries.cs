using System.Runtime.InteropServices;

// A library beside the program would be loaded in the place of the system's: what lies in a download folder is anybody's.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
