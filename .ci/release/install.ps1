# Installs the program `checklist` for the current user, after it compared its sum with SHA256SUMS of the release.
param(
  [Parameter(Mandatory)] [string] $Release, # https address or folder that holds the archives and SHA256SUMS
  [string] $Target = (Join-Path $env:LOCALAPPDATA 'Programs\checklist')
)
$ErrorActionPreference = 'Stop'
if ([System.Runtime.InteropServices.RuntimeInformation]::OSArchitecture -ne 'X64') { throw 'There is no program for this processor; install the .NET tool instead.' }
$archive = 'checklist-win-x64.zip'
$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
New-Item -ItemType Directory $work | Out-Null
try {
  foreach ($name in 'SHA256SUMS', $archive) {
    if ($Release -match '^https://') { Invoke-WebRequest "$Release/$name" -OutFile (Join-Path $work $name) }
    elseif ($Release -match '://') { throw 'Only https addresses and folders are read.' }
    else { Copy-Item (Join-Path $Release $name) $work }
  }
  $line = Get-Content (Join-Path $work 'SHA256SUMS') | Where-Object { $_ -match "^[0-9a-f]{64}  $([regex]::Escape($archive))$" }
  if (-not $line) { throw "SHA256SUMS does not name $archive." }
  $sum = (Get-FileHash (Join-Path $work $archive) -Algorithm SHA256).Hash.ToLowerInvariant()
  if ($sum -ne $line.Split(' ')[0]) { throw "The sum of $archive is not the one in SHA256SUMS; nothing is installed." }
  Expand-Archive (Join-Path $work $archive) (Join-Path $work 'program')
  New-Item -ItemType Directory $Target -Force | Out-Null
  Copy-Item (Join-Path $work 'program\checklist.exe') $Target -Force
  Write-Output "installed: $(Join-Path $Target 'checklist.exe')"
  if (($env:PATH -split ';') -notcontains $Target) { Write-Output "Add the folder to your PATH: $Target" }
}
finally { Remove-Item -Recurse -Force $work }
